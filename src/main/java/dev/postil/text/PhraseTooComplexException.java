package dev.postil.text;

/// A regular expression that takes too long, or too much room, on this text.
public final class PhraseTooComplexException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PhraseTooComplexException(String phrase) {
        super("the pattern is too complex for this text: " + phrase);
    }
}
