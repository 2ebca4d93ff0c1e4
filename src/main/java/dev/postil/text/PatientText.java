package dev.postil.text;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A text that stops whoever reads it over and over: the only way to end a regular expression that
/// tries every combination. Not thread-safe.
final class PatientText implements CharSequence {

    /// How many units may be read between two matches, for each unit of the text.
    private static final long READS_PER_UNIT = 50;

    private static final long LEAST_READS = 20_000_000;
    private static final int ASK_EVERY = 1 << 14;

    private final String text;
    private final BooleanSupplier isCancelled;
    private long reads;

    /// Thrown while reading.
    static final class OutOfPatience extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    PatientText(String text, BooleanSupplier isCancelled) {
        this.text = text;
        this.isCancelled = isCancelled;
    }

    void restart() {
        reads = 0;
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads % ASK_EVERY == 0) {
            ask();
        }
        return text.charAt(index);
    }

    private void ask() {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (reads > Math.max(LEAST_READS, READS_PER_UNIT * text.length())) {
            throw new OutOfPatience();
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
