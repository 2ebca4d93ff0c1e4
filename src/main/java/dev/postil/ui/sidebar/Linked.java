package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Knows what is linked already. A value: may be asked on any thread.
@FunctionalInterface
interface Linked {

    /// Whether a link begins or ends at the passage, at this tag on it, or at this tag alone.
    ///
    /// @param kind null for a passage without a tag
    /// @param tag null for a kind alone
    boolean isLinked(Annotation passage, @Nullable String kind, @Nullable UUID tag);
}
