package dev.postil.intake.pdf;

import java.io.IOException;

/// The pages hold pictures but no text.
public final class NoTextException extends IOException {

    private static final long serialVersionUID = 1;

    NoTextException() {
        super("pictures without text");
    }
}
