package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.store.Finding.Code;
import dev.postil.store.StoreException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Reads all of a workspace and says what does not fit together. Holds the documents in memory, and
/// the text and the annotations of one.
final class Verification {

    private final Database database;
    private final Texts texts;
    private final Consumer<Finding> findings;
    private final Map<UUID, Document> documents = new HashMap<>();
    private long usesExpected;

    Verification(Database database, Texts texts, Consumer<Finding> findings) {
        this.database = database;
        this.texts = texts;
        this.findings = findings;
    }

    /// Refuses a database in which a row or line is not whole; reads no texts.
    static void requireRows(Database database, Texts texts, Folder folder) throws StoreException {
        AtomicBoolean sound = new AtomicBoolean(true);
        Verification verification = new Verification(database, texts, _ -> sound.set(false));
        verification.rows();
        verification.history();
        if (!sound.get()) {
            throw new StoreException(Reason.DAMAGED, folder.path(), "a row is not whole");
        }
    }

    void run() throws StoreException {
        rows();
        Map<UUID, Counts> counts = database.read(AnnotationCounts::read);
        for (Document document : documents.values()) {
            document(document, counts.getOrDefault(document.id(), Counts.NONE));
        }
        history();
    }

    private void rows() throws StoreException {
        rows(Tables.PEOPLE, _ -> {});
        rows(Tables.KINDS, _ -> {});
        rows(Tables.TAGS, _ -> {});
        rows(Tables.LINK_TYPES, _ -> {});
        rows(Tables.LINKS, _ -> {});
        rows(Tables.DOCUMENTS, document -> documents.put(document.id(), document));
        rows(Tables.ANNOTATIONS, this::annotation);
        tagIndex();
    }

    private <T> void rows(Table<T> table, Consumer<T> whole) throws StoreException {
        new RowCheck<>(table, findings, whole).run(database);
    }

    private void annotation(Annotation annotation) {
        for (TagUses.Use use : TagUses.uses(annotation)) {
            usesExpected += use.hashCode();
        }
        if (!documents.containsKey(annotation.document())) {
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

    private void document(Document document, Counts counts) throws StoreException {
        List<Annotation> annotations;
        try {
            annotations =
                    database.read(connection -> new Reading(connection).annotations(document.id()));
        } catch (StoreException damaged) {
            // The row was found already; without it the others cannot be counted.
            annotations = List.of();
            counts = Counts.NONE;
        }
        if (!counts.equals(AnnotationCounts.of(annotations))) {
            findings.accept(Finding.of(Code.COUNT_WRONG, document.title()));
        }
        new TextCheck(texts, document, findings).run(annotations);
    }

    private void history() throws StoreException {
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
