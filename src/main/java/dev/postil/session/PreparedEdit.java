package dev.postil.session;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An edit worked out to the last passage, so that a person can be told what it does before it
/// happens.
///
/// @param asked from which it was worked out
/// @param effect null where there is nothing to do
/// @param sequence the last line of the history that it takes account of
public record PreparedEdit(
        Function<CodebookEdits, CodebookEdit> asked,
        @Nullable Effect effect,
        Reach reach,
        long sequence) {}
