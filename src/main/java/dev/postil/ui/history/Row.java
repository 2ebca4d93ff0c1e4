package dev.postil.ui.history;

import dev.postil.model.Standing;
import dev.postil.session.Place;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of the list.
sealed interface Row {

    /// A day above what was done on it.
    record Day(LocalDate date) implements Row {}

    /// A step.
    ///
    /// @param where title of the document; empty where it lies in none or in several
    /// @param place where to go to see it; null where there is no such place
    record Past(
            long first,
            long last,
            Instant at,
            String what,
            String where,
            @Nullable Place place,
            Standing standing)
            implements Row {

        /// The same with the place to go to.
        Past at(@Nullable Place there) {
            return new Past(first, last, at, what, where, there, standing);
        }

        boolean isInForce() {
            return standing == Standing.IN_FORCE;
        }

        boolean isUndone() {
            return standing == Standing.UNDONE;
        }
    }
}
