package dev.postil.store;

import dev.postil.model.Annotation;
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
import org.jspecify.annotations.Nullable;

/// Does to the tables what a change says. A change whose `before` is not what is stored is refused.
final class Applier implements AutoCloseable {

    private final Tally tally;
    private final Batch batch;
    private final TagUses tagUses;
    private final AnnotationCounts counts;

    Applier(Connection connection, Tally tally) {
        this.tally = tally;
        batch = new Batch(connection);
        tagUses = new TagUses(batch);
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
        for (Change.OfAnnotation each : inOrderOfTheTable(annotations)) {
            part(each);
        }
        counts.write();
        batch.flush();
    }

    private void part(Change change) throws SQLException, StoreException {
        switch (change) {
            case Change.OfDocument it -> {
                put(Tables.DOCUMENTS, it.before(), it.after());
                tally.document(it);
            }
            case Change.OfAnnotation it -> {
                annotation(it.before(), it.after());
                tally.annotation(it);
            }
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
        Set<UUID> passages = new HashSet<>();
        for (Change.OfAnnotation each : changes) {
            if (!passages.add(each.subject().id())) {
                return changes;
            }
        }
        return changes.stream()
                .sorted(
                        Comparator.comparing((Change.OfAnnotation it) -> it.before() != null)
                                .thenComparing(it -> it.after() == null)
                                .thenComparing(it -> it.subject().id()))
                .toList();
    }

    private <T> void put(Table<T> table, @Nullable T before, @Nullable T after)
            throws SQLException, StoreException {
        if (before != null && after != null) {
            table.update(batch, before, after);
        } else if (after != null) {
            table.insert(batch, after);
        } else if (before != null) {
            table.delete(batch, before);
        }
    }

    private void annotation(@Nullable Annotation before, @Nullable Annotation after)
            throws SQLException, StoreException {
        put(Tables.ANNOTATIONS, before, after);
        tagUses.replace(before, after);
        counts.replace(before, after);
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
