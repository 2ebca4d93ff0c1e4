package dev.postil.exchange;

import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Path;

/// Opens annotated JSON files, in whatever order their keys stand, and mends what can be mended.
public final class AnnotatedJsonReader {

    private final Limits limits;

    public AnnotatedJsonReader(Limits limits) {
        this.limits = limits;
    }

    /// Goes through the whole file once, so that nothing of a broken one is ever used.
    ///
    /// @throws ExchangeException if it is broken or of another kind
    public AnnotatedFile open(Path file, Progress progress) throws ExchangeException, IOException {
        return new AnnotatedFile(file, limits, progress);
    }
}
