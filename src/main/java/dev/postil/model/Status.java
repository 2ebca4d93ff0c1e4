package dev.postil.model;

/// How far somebody has come with a document.
public enum Status {
    UNREAD,
    READING,
    DONE
}
