package dev.postil.session;

/// How much of the text around a hit is tagged.
public enum Level {
    MATCH,
    SENTENCE,
    PARAGRAPH
}
