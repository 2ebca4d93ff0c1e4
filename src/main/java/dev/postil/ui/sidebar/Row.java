package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;

/// A row of the list of annotations.
sealed interface Row {

    /// Whether both rows look the same. Annotations are values: one that was not changed is the
    /// same object.
    boolean isSame(Row other);

    /// What the cards below have in common.
    record Heading(String title, int count) implements Row {
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
}
