package dev.postil.store.journal;

import java.io.IOException;

/// The journal does not hold what it should.
public final class JournalException extends IOException {

    private static final long serialVersionUID = 1L;

    JournalException(String message) {
        super(message);
    }
}
