package dev.postil.text;

/// A phrase that was meant as a regular expression and is none.
public final class PhraseSyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final int index;

    PhraseSyntaxException(String message, int index) {
        super(message);
        this.index = index;
    }

    /// Where in the phrase it goes wrong, UTF-16; negative where that is not known.
    public int index() {
        return index;
    }
}
