package dev.postil.intake.archive;

import java.io.IOException;

/// The text of a document is encrypted.
public final class LockedException extends IOException {

    private static final long serialVersionUID = 1;

    /// @param what is locked, for the log
    public LockedException(String what) {
        super(what);
    }
}
