package dev.postil.json;

import java.io.IOException;

/// Text that does not hold the value it should.
public final class MalformedJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }

    public MalformedJsonException(String message) {
        super(message);
    }
}
