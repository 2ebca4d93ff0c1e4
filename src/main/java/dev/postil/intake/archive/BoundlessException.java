package dev.postil.intake.archive;

import java.io.IOException;

/// Something unpacks to more than [Limits] allow.
public final class BoundlessException extends IOException {

    private static final long serialVersionUID = 1;

    /// @param what is too much, for the log
    public BoundlessException(String what) {
        super(what);
    }
}
