package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Entry.Act;
import dev.postil.model.Tag;
import dev.postil.store.PastLine;
import dev.postil.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Tags that are no longer in the codebook, as the history knows them: they were deleted, or making
/// them was undone. Reads the history from its end as far as it has to, and once only. For one
/// thread at a time.
public final class GoneTags {

    /// So many lines are looked through; whatever is further back stays without a name.
    private static final int MOST_LINES = 2000;

    private final Store store;
    private final Map<UUID, Tag> known = new HashMap<>();
    private long before = Long.MAX_VALUE;
    private int left = MOST_LINES;

    GoneTags(Store store) {
        this.store = store;
    }

    /// A tag as it was last. Blocks.
    public Optional<Tag> find(UUID tag) {
        if (!known.containsKey(tag) && left > 0) {
            readTo(tag);
        }
        return Optional.ofNullable(known.get(tag));
    }

    private void readTo(UUID tag) {
        try (Stream<PastLine> lines = store.changesBefore(before)) {
            var line = lines.iterator();
            while (left > 0 && !known.containsKey(tag)) {
                if (!line.hasNext()) {
                    left = 0;
                    return;
                }
                PastLine next = line.next();
                before = next.entry().sequence();
                left--;
                if (next.entry().act() instanceof Act.Do(Change change, _)) {
                    note(change);
                }
            }
        }
    }

    /// Of a step that changes a tag several times, the last state counts.
    private void note(Change change) {
        Map<UUID, Tag> ofStep = new HashMap<>();
        change.flat()
                .forEach(
                        part -> {
                            if (part instanceof Change.OfTag tag) {
                                ofStep.put(tag.subject().id(), tag.subject());
                            }
                        });
        ofStep.forEach(known::putIfAbsent);
    }
}
