package dev.postil.intake.worker;

/// A worker that did not answer, and is gone.
final class WorkerFailure extends Exception {

    private static final long serialVersionUID = 1;

    /// Why it did not.
    enum Kind {
        /// It was never there.
        NOT_STARTED,
        /// It was given no more time.
        SLOW,
        /// It ran out of memory.
        HEAVY,
        /// It ended by itself, or said what cannot be understood.
        BROKEN
    }

    private final Kind kind;

    WorkerFailure(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /// Whether what the worker read before may have to do with it.
    boolean mayComeFromEarlierOn() {
        return switch (kind) {
            case HEAVY, BROKEN -> true;
            case NOT_STARTED, SLOW -> false;
        };
    }
}
