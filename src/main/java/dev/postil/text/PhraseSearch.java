package dev.postil.text;

import dev.postil.model.Span;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One way to look for a phrase. Immutable.
interface PhraseSearch {

    PhraseSearch NOTHING = (_, _) -> _ -> Optional.empty();

    /// Begins to search `text`; what is returned is for one thread.
    Run in(String text, BooleanSupplier isCancelled);

    /// A search in one text.
    interface Run {

        /// The first place that starts at `from` or after it.
        Optional<Span> next(int from);
    }
}
