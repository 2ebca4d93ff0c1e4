package dev.postil.store;

import dev.postil.model.Change;
import dev.postil.model.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Does to the tables what a change says. A change whose `before` is not what is stored is refused.
final class Applier implements AutoCloseable {

    private final Tally tally;
    private final Batch batch;
    private final AnnotationCounts counts;

    Applier(Connection connection, Tally tally) {
        this.tally = tally;
        batch = new Batch(connection);
        counts = new AnnotationCounts(batch);
    }

    void apply(Change change) throws SQLException, StoreException {
        List<Change.OfAnnotation> annotations = new ArrayList<>();
        for (Change part : change.flat().toList()) {
            if (part instanceof Change.OfAnnotation it) {
                annotations.add(it);
            } else {
                part(part);
            }
        }
        Ahead.each(inOrderOfTheTable(annotations), Passage::of, this::passage);
        counts.write();
        batch.flush();
    }

    private void part(Change change) throws SQLException, StoreException {
        switch (change) {
            case Change.OfDocument it -> {
                put(Tables.DOCUMENTS, it.before(), it.after());
                tally.document(it);
            }
            case Change.OfAnnotation it -> passage(Passage.of(it));
            case Change.OfTag it -> put(Tables.TAGS, it.before(), it.after());
            case Change.OfKind it -> kind(it);
            case Change.OfLinkType it -> put(Tables.LINK_TYPES, it.before(), it.after());
            case Change.OfLink it -> {
                put(Tables.LINKS, it.before(), it.after());
                tally.link(it);
            }
            case Change.OfPerson it -> put(Tables.PEOPLE, it.before(), it.after());
            case Change.OfTitle it -> tally.title(it);
            case Change.Several _ -> throw new IllegalArgumentException("not a single change");
        }
    }

    /// The same changes, first all that add, then all that edit, then all that remove, by id: what
    /// lies together in the database is then written together. Unsorted, 100,000 ids that nobody
    /// chose take more than twice as long. As they were where one passage changes twice.
    private static List<Change.OfAnnotation> inOrderOfTheTable(List<Change.OfAnnotation> changes) {
        Set<UUID> passages = HashSet.newHashSet(changes.size());
        List<Change.OfAnnotation> come = new ArrayList<>();
        List<Change.OfAnnotation> edited = new ArrayList<>();
        List<Change.OfAnnotation> go = new ArrayList<>();
        for (Change.OfAnnotation each : changes) {
            if (!passages.add(each.subject().id())) {
                return changes;
            }
            (each.before() == null ? come : each.after() == null ? go : edited).add(each);
        }
        Comparator<Change.OfAnnotation> byId = Comparator.comparing(it -> it.subject().id());
        return Stream.of(come, edited, go).flatMap(each -> each.stream().sorted(byId)).toList();
    }

    private <T> void put(Table<T> table, @Nullable T before, @Nullable T after)
            throws SQLException, StoreException {
        table.replacing(before, after).in(batch);
    }

    /// What a change does to the rows of an annotation, worked out.
    private record Passage(
            Change.OfAnnotation change, Table.Row row, List<TagUses.Statement> uses) {

        static Passage of(Change.OfAnnotation change) throws StoreException {
            return new Passage(
                    change,
                    Tables.ANNOTATIONS.replacing(change.before(), change.after()),
                    TagUses.replacing(change.before(), change.after()));
        }
    }

    private void passage(Passage passage) throws SQLException, StoreException {
        passage.row().in(batch);
        for (TagUses.Statement use : passage.uses()) {
            batch.one(use.sql(), use.values());
        }
        counts.replace(passage.change().before(), passage.change().after());
        tally.annotation(passage.change());
    }

    /// Kinds stand in the user's order, so that the others make room or close up.
    private void kind(Change.OfKind change) throws SQLException, StoreException {
        Kind before = change.before();
        Kind after = change.after();
        batch.flush();
        if (after == null && before != null) {
            batch.any(
                    """
                    UPDATE kinds SET place = place - 1
                    WHERE place > (SELECT place FROM kinds WHERE id = ?)""",
                    List.of(before.id()));
            batch.flush();
        }
        if (before == null) {
            batch.any(
                    "UPDATE kinds SET place = place + 1 WHERE place >= ?",
                    List.of(change.position()));
            batch.flush();
        }
        put(Tables.KINDS, before, after);
        if (before == null && after != null) {
            batch.one(
                    "UPDATE kinds SET place = ? WHERE id = ?",
                    List.of(change.position(), after.id()));
        }
    }

    @Override
    public void close() throws SQLException {
        batch.close();
    }
}
