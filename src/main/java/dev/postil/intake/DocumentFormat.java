package dev.postil.intake;

import dev.postil.task.Progress;
import java.io.IOException;

/// One kind of file: knows its own and reads it. Stateless; any thread.
public interface DocumentFormat {

    /// How sure a format is that an original is its own; the surest one reads it.
    enum Match {
        NO,
        /// It could be: what is left when nothing else fits.
        PERHAPS,
        NAME,
        CONTENT
    }

    Match match(Original original);

    /// Whether an original can do no harm, so that it need not be read elsewhere: what reading it
    /// costs is known to be little.
    default boolean isHarmless(Original original) {
        return false;
    }

    /// Reads text, structure and what is known about the document.
    ///
    /// The same bytes give the same reading, always.
    ///
    /// @throws IntakeException where the original cannot be shown, with the cause
    /// @throws java.util.concurrent.CancellationException once `progress` was cancelled
    Reading read(Original original, Progress progress) throws IntakeException, IOException;
}
