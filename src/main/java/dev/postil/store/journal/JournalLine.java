package dev.postil.store.journal;

import dev.postil.model.Entry;

/// What stands in a line of the journal.
public sealed interface JournalLine {

    long sequence();

    /// A line of the history.
    record Written(Entry entry) implements JournalLine {
        @Override
        public long sequence() {
            return entry.sequence();
        }
    }

    /// The database refused a line: it and those after it are void. Their numbers are given anew.
    record Refused(long sequence) implements JournalLine {}
}
