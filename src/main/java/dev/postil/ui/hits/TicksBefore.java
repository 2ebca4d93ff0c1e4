package dev.postil.ui.hits;

import dev.postil.model.Span;
import dev.postil.session.FoundPlace;
import dev.postil.session.Sought;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ticks somebody changed, while the same is looked for: a list that is closed and opened again
/// keeps them.
final class TicksBefore {

    private final Map<Place, Boolean> changed = new HashMap<>();
    private @Nullable Sought sought;

    /// Whether the ticks are gone because their hits were tagged, which nobody means for the next
    /// time.
    private boolean isTagged;

    private record Place(UUID document, Span span) {

        static Place of(FoundPlace found) {
            return new Place(found.document().id(), found.span());
        }
    }

    /// From now on this is looked for.
    void begin(Sought now) {
        if (!now.equals(sought)) {
            changed.clear();
        }
        sought = now;
        isTagged = false;
    }

    /// Hits in folded text and pieces of longer words are not ticked unasked.
    boolean isTicked(FoundPlace found) {
        return changed.getOrDefault(Place.of(found), isTickedUnasked(found));
    }

    /// Keeps the ticks of `places` as they are now.
    void keep(List<FoundPlace> places, Ticks ticks) {
        if (isTagged) {
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            FoundPlace found = places.get(i);
            if (ticks.isTicked(i) == isTickedUnasked(found)) {
                changed.remove(Place.of(found));
            } else {
                changed.put(Place.of(found), ticks.isTicked(i));
            }
        }
    }

    /// The ticks are gone because their hits were tagged.
    void leaveOutTagged() {
        isTagged = true;
    }

    boolean areLeftOut() {
        return isTagged;
    }

    /// The ticks changed for another reason.
    void goOn() {
        isTagged = false;
    }

    private static boolean isTickedUnasked(FoundPlace found) {
        return !found.isDoubtful();
    }
}
