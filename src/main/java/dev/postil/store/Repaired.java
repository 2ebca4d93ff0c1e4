package dev.postil.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a repair found and did.
///
/// @param found what was not as it should be
/// @param left what of it still is not
/// @param recovered how the database was made anew, where it was
/// @param setAside where the damaged files are now that something else took the place of
/// @param leftovers how many files of work that never came to its end were removed
public record Repaired(
        List<Finding> found,
        List<Finding> left,
        Optional<Recovered> recovered,
        List<Path> setAside,
        int leftovers) {

    public Repaired {
        found = List.copyOf(found);
        left = List.copyOf(left);
        setAside = List.copyOf(setAside);
    }

    /// Whether all is well now, and nothing was lost on the way.
    public boolean isSound() {
        return left.isEmpty() && recovered.flatMap(Recovered::lostAfter).isEmpty();
    }
}
