package dev.postil.intake;

import dev.postil.task.Progress;

/// Reads originals of any format, here or elsewhere. Any thread.
@FunctionalInterface
public interface OriginalReader {

    /// Reads text, structure and what is known about the document.
    ///
    /// @throws IntakeException where the original cannot be shown, with the cause
    /// @throws java.util.concurrent.CancellationException once `progress` was cancelled
    Reading read(Original original, Progress progress) throws IntakeException;
}
