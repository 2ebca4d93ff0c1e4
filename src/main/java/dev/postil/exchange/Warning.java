package dev.postil.exchange;

import dev.postil.model.Explained;
import java.util.List;

/// Something about a file that was read which its user should know.
///
/// @param key of the words in `messages.properties`
/// @param arguments what the words leave open: places in the file, titles, numbers
public record Warning(String key, List<Object> arguments) implements Explained {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(String key, Object... arguments) {
        return new Warning(key, List.of(arguments));
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
