package dev.postil.intake;

import dev.postil.intake.text.Decoded;
import dev.postil.model.Explained;
import java.util.ArrayList;
import java.util.List;

/// Something about a reading that its user should know, for the window or the command line to say.
///
/// @param detail what fills the sentence: the name of an encoding, a number
public record Warning(Kind kind, String detail) implements Explained {

    /// What the warning is about.
    public enum Kind {
        /// The encoding was not declared and had to be guessed; detail: its name.
        ENCODING_GUESSED,
        /// Some bytes were no characters in the encoding; detail: how many were replaced.
        BYTES_REPLACED,
        /// No main content was found in a web page, so that all of it is shown; detail: empty.
        WHOLE_PAGE
    }

    @Override
    public String messageKey() {
        return switch (kind) {
            case ENCODING_GUESSED -> "intake.warning.encoding";
            case BYTES_REPLACED -> "intake.warning.bytes";
            case WHOLE_PAGE -> "intake.warning.whole-page";
        };
    }

    @Override
    public List<Object> messageArguments() {
        return detail.isEmpty() ? List.of() : List.of(detail);
    }

    /// What is worth saying about how bytes became characters.
    static List<Warning> of(Decoded decoded) {
        List<Warning> warnings = new ArrayList<>();
        if (decoded.guessed()) {
            warnings.add(new Warning(Kind.ENCODING_GUESSED, decoded.charset().name()));
        }
        if (decoded.replaced() > 0) {
            warnings.add(new Warning(Kind.BYTES_REPLACED, Integer.toString(decoded.replaced())));
        }
        return warnings;
    }
}
