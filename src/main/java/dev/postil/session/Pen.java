package dev.postil.session;

import dev.postil.model.TagUse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The tags of the last tagging, to be put on again; and whether every selection gets them at once.
///
/// Not remembered over a restart: nobody should tag without having said so.
public final class Pen {

    private final ReadOnlyObjectWrapper<List<TagUse>> tags = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    Pen() {}

    /// What the last tagging put on; empty before the first.
    public ReadOnlyObjectProperty<List<TagUse>> tags() {
        return tags.getReadOnlyProperty();
    }

    /// The kind that was put on last; none before the first.
    public Optional<String> kind() {
        return tags.get().reversed().stream()
                .max(Comparator.comparing(TagUse::created))
                .map(TagUse::kind);
    }

    /// Whether every selection is tagged at once.
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    public boolean isOn() {
        return on.get();
    }

    /// From now on every selection is tagged at once.
    public void takeUp() {
        on.set(true);
    }

    /// Selections are selections again.
    public void putDown() {
        on.set(false);
    }

    void take(List<TagUse> uses) {
        tags.set(List.copyOf(uses));
    }
}
