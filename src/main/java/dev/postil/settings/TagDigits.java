package dev.postil.settings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// Which tags the digit keys 1 to 9 stand for in one workspace: a person's own choice, so that it
/// is no part of the workspace. Window's thread.
public final class TagDigits {

    /// The first and the last digit; 0 is left to the zoom.
    public static final int FIRST = 1;

    public static final int LAST = 9;

    private final ObservableMap<Integer, UUID> tags = FXCollections.observableHashMap();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableMap<Integer, UUID> tagsToRead =
            FXCollections.unmodifiableObservableMap(tags);

    /// Digits that stand for nothing yet.
    public TagDigits() {}

    /// The tags by their digits, to be watched.
    public ObservableMap<Integer, UUID> tags() {
        return tagsToRead;
    }

    /// The tag a digit stands for; it may be gone from the codebook.
    public Optional<UUID> tag(int digit) {
        return Optional.ofNullable(tags.get(digit));
    }

    /// The digit that stands for a tag.
    public Optional<Integer> digit(UUID tag) {
        return tags.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Lets `digit` stand for `tag` alone, whatever both were given before.
    ///
    /// @throws IllegalArgumentException if it is not 1 to 9
    public void give(int digit, UUID tag) {
        if (!isDigit(digit)) {
            throw new IllegalArgumentException("not a digit for tags: " + digit);
        }
        digit(tag).filter(known -> known != digit).ifPresent(tags::remove);
        tags.put(digit, tag);
    }

    /// Takes a tag's digit away, if it has one.
    public void free(@Nullable UUID tag) {
        tags.values().removeIf(known -> known.equals(tag));
    }

    /// Is the same as `other` from now on, whichever is changed.
    ///
    /// @return ends that
    Runnable follow(TagDigits other) {
        Bindings.bindContentBidirectional(tags, other.tags);
        return () -> Bindings.unbindContentBidirectional(tags, other.tags);
    }

    static boolean isDigit(int digit) {
        return digit >= FIRST && digit <= LAST;
    }
}
