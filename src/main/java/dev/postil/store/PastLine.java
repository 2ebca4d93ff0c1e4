package dev.postil.store;

import dev.postil.model.Entry;
import dev.postil.model.Standing;

/// A line of the history that did something, with what became of it.
public record PastLine(Entry entry, Standing standing) {}
