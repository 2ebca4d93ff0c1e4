package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import org.jspecify.annotations.Nullable;

/// A row of the list of annotations.
sealed interface Row {

    /// Whether both rows look the same. Annotations are values: one that was not changed is the
    /// same object.
    boolean isSame(Row other);

    /// What the cards below have in common.
    ///
    /// @param group names the group whatever its title is; stays the same from list to list
    /// @param kind id of the kind whose sign stands before the title
    /// @param folded whether the cards are hidden
    record Heading(String group, String title, @Nullable String kind, int count, boolean folded)
            implements Row {
        @Override
        public boolean isSame(Row other) {
            return equals(other);
        }
    }

    /// An annotation.
    ///
    /// @param outside whether the filter would hide it, had it not been changed just now
    record Card(Annotation annotation, boolean outside) implements Row {
        @SuppressWarnings("ReferenceEquality") // cheap enough for a hundred thousand rows
        @Override
        public boolean isSame(Row other) {
            return other instanceof Card(var its, var itsOutside)
                    && its == annotation
                    && itsOutside == outside;
        }
    }

    /// What is told about a tag.
    record Told(TagSummary summary) implements Row {
        @Override
        public boolean isSame(Row other) {
            return other instanceof Told(var its) && its.isSame(summary);
        }
    }
}
