package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.store.Finding.Code;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.Journal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Reads all of a workspace and says what does not fit together. Holds the documents in memory, and
/// the text and the annotations of one.
final class Verification {

    private final DatabaseReader database;
    private final Texts texts;
    private final Consumer<Finding> findings;
    private final Map<UUID, Document> documents = new HashMap<>();
    private final AnnotationCounts.Sum sum = new AnnotationCounts.Sum();
    private final Set<String> damagedTables = new HashSet<>();
    private long usesExpected;

    Verification(DatabaseReader database, Texts texts, Consumer<Finding> findings) {
        this.database = database;
        this.texts = texts;
        this.findings = findings;
    }

    /// Refuses a database in which a row or line is not whole, or what repeats them is wrong; reads
    /// no texts.
    static void requireRows(DatabaseReader database, Texts texts, Folder folder)
            throws StoreException {
        AtomicBoolean sound = new AtomicBoolean(true);
        Verification verification =
                new Verification(
                        database,
                        texts,
                        found -> sound.compareAndSet(true, !found.code().isOfDatabase()));
        verification.rows();
        verification.history();
        if (!sound.get()) {
            throw new StoreException(Reason.DAMAGED, folder.path(), "a row is not whole");
        }
    }

    /// Reads a journal again, while lines are written to it.
    static void ofJournal(Journal journal, Consumer<Finding> findings) {
        for (String name : journal.condition().damaged()) {
            findings.accept(Finding.of(Code.JOURNAL_DAMAGED, name));
        }
    }

    void run() throws StoreException {
        rows();
        for (Document document : documents.values()) {
            new TextCheck(texts, document, findings).run(annotations(document));
        }
        history();
    }

    /// None where one is damaged, which was found already.
    private List<Annotation> annotations(Document document) throws StoreException {
        if (damagedTables.contains(Tables.ANNOTATIONS.name())) {
            return List.of();
        }
        return database.read(connection -> new Reading(connection).annotations(document.id()));
    }

    private void rows() throws StoreException {
        rows(Tables.PEOPLE, _ -> {});
        rows(Tables.KINDS, _ -> {});
        rows(Tables.TAGS, _ -> {});
        rows(Tables.LINK_TYPES, _ -> {});
        rows(Tables.LINKS, _ -> {});
        rows(Tables.DOCUMENTS, document -> documents.put(document.id(), document));
        rows(Tables.ANNOTATIONS, this::annotation);
        if (!damagedTables.contains(Tables.ANNOTATIONS.name())) {
            whole("tag_uses", this::tagIndex);
            whole("annotation_counts", this::counts);
        }
    }

    private interface Step {
        void run() throws StoreException;
    }

    private <T> void rows(Table<T> table, Consumer<T> whole) throws StoreException {
        whole(table.name(), () -> new RowCheck<>(table, this::found, whole).run(database));
    }

    private void found(Finding finding) {
        if (finding.code() == Code.ROW_DAMAGED) {
            damagedTables.add(finding.subject().getFirst());
        }
        findings.accept(finding);
    }

    /// Goes on with the next table where one cannot be read to its end.
    private void whole(String table, Step step) throws StoreException {
        try {
            step.run();
        } catch (StoreException damage) {
            if (damage.reason() != Reason.DAMAGED) {
                throw damage;
            }
            damagedTables.add(table);
            findings.accept(Finding.of(Code.TABLE_DAMAGED, table));
        }
    }

    private void annotation(Annotation annotation) {
        for (TagUses.Use use : TagUses.uses(annotation)) {
            usesExpected += use.hashCode();
        }
        sum.add(annotation);
        if (!documents.containsKey(annotation.document())
                && !damagedTables.contains(Tables.DOCUMENTS.name())) {
            findings.accept(Finding.of(Code.DOCUMENT_UNKNOWN, annotation.id()));
        }
    }

    /// The sum of their hashes is the same for the same uses in any order.
    private void tagIndex() throws StoreException {
        long uses = database.read(Verification::sumOfUses);
        if (uses != usesExpected) {
            findings.accept(Finding.of(Code.TAG_INDEX_WRONG));
        }
    }

    private static long sumOfUses(Connection connection) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT annotation, kind, tag FROM tag_uses")) {
            while (rows.next()) {
                sum +=
                        new TagUses.Use(
                                        rows.getObject(1, UUID.class),
                                        rows.getString(2),
                                        rows.getObject(3, UUID.class))
                                .hashCode();
            }
        }
        return sum;
    }

    private void counts() throws StoreException {
        Map<UUID, Counts> kept = database.read(AnnotationCounts::read);
        Set<UUID> counted = new HashSet<>(kept.keySet());
        counted.addAll(sum.documents());
        for (UUID id : counted) {
            if (!kept.getOrDefault(id, Counts.NONE).equals(sum.of(id))) {
                Document document = documents.get(id);
                Object name = document == null ? id : document.title();
                findings.accept(Finding.of(Code.COUNT_WRONG, name));
            }
        }
    }

    private void history() throws StoreException {
        whole("change_log", this::lines);
    }

    private void lines() throws StoreException {
        long last = database.read(connection -> Sentinel.read(connection).info().sequence());
        for (long sequence = 1; sequence <= last; sequence++) {
            line(sequence);
        }
    }

    private void line(long sequence) throws StoreException {
        try {
            database.read(connection -> new ChangeLog(connection).line(sequence));
        } catch (StoreException failure) {
            switch (failure.reason()) {
                case DAMAGED, REFUSED -> findings.accept(Finding.of(Code.LINE_DAMAGED, sequence));
                default -> throw failure;
            }
        }
    }
}
