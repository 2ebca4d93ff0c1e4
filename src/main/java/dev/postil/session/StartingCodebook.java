package dev.postil.session;

import dev.postil.model.Codebook;
import dev.postil.model.StandardCodebook;

/// What a new workspace can start with.
public enum StartingCodebook {
    /// Risks, actors, implications and how they bear on one another.
    POLICY,
    /// Nothing: every kind is the user's own.
    EMPTY;

    public Codebook codebook() {
        return switch (this) {
            case POLICY -> StandardCodebook.create();
            case EMPTY -> Codebook.EMPTY;
        };
    }
}
