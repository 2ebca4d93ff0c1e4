package dev.postil.cli;

import dev.postil.model.Explained;
import java.util.List;

/// A command that cannot go on, with the sentence that says why.
final class CommandException extends Exception implements Explained {

    private static final long serialVersionUID = 1;

    private final String key;

    @SuppressWarnings("serial")
    private final List<Object> arguments;

    CommandException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// Something below failed; its own words are told.
    CommandException(Exception cause) {
        super(cause);
        this.key =
                cause instanceof Explained explained
                        ? explained.messageKey()
                        : "problem.unexpected";
        this.arguments =
                cause instanceof Explained explained
                        ? explained.messageArguments()
                        : List.of(String.valueOf(cause));
    }

    @Override
    public String messageKey() {
        return key;
    }

    @Override
    public List<Object> messageArguments() {
        return arguments;
    }
}
