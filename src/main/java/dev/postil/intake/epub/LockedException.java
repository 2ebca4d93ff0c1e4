package dev.postil.intake.epub;

import java.io.IOException;

/// The text of a book is encrypted.
public final class LockedException extends IOException {

    private static final long serialVersionUID = 1;

    LockedException(String what) {
        super(what);
    }
}
