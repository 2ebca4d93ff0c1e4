package dev.postil.intake.epub;

import java.io.IOException;

/// The pages of a book are pictures without text.
public final class PicturesException extends IOException {

    private static final long serialVersionUID = 1;

    PicturesException() {
        super("pictures only");
    }
}
