package dev.postil.session;

import dev.postil.model.Entry;
import dev.postil.model.Explained;
import dev.postil.search.Kept;
import dev.postil.search.Standing;
import dev.postil.store.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Whether the index that a search keeps agrees with the workspace. It only repeats what stands
/// elsewhere, so that none of this is anything to worry about.
///
/// @param behind how many lines of the history it lacks
public record IndexState(Kind kind, long behind) implements Explained {

    /// What is kept.
    public enum Kind {
        NONE,
        CURRENT,
        /// The next search begins with what it lacks.
        BEHIND,
        /// Damaged, or of another state or version.
        USELESS
    }

    static IndexState of(Path folder, Snapshot snapshot) {
        return Kept.in(folder)
                .map(kept -> of(kept, snapshot))
                .orElseGet(() -> new IndexState(Kind.NONE, 0));
    }

    private static IndexState of(Kept kept, Snapshot snapshot) {
        Optional<Standing> standing = kept.standing();
        if (!kept.isWhole() || standing.isEmpty() || !isPartOf(standing.get(), snapshot)) {
            return new IndexState(Kind.USELESS, 0);
        }
        long behind = snapshot.info().sequence() - standing.get().sequence();
        return new IndexState(behind == 0 ? Kind.CURRENT : Kind.BEHIND, behind);
    }

    private static boolean isPartOf(Standing standing, Snapshot snapshot) {
        try (Stream<Entry> lines = snapshot.historyAfter(standing.sequence() - 1)) {
            UUID workspace = snapshot.info().id();
            return lines.findFirst()
                    .filter(line -> IndexUpkeep.standingAt(workspace, line).equals(standing))
                    .isPresent();
        }
    }

    @Override
    public String messageKey() {
        return switch (kind) {
            case NONE -> "search.index.none";
            case CURRENT -> "search.index.current";
            case BEHIND -> "search.index.behind";
            case USELESS -> "search.index.useless";
        };
    }

    @Override
    public List<Object> messageArguments() {
        return List.of(behind);
    }
}
