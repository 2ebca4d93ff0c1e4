package dev.postil.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where somebody reads or may go.
///
/// @param offset the first character on screen, UTF-16
/// @param annotation the selected one; null where none is
public record Place(UUID document, int offset, @Nullable UUID annotation) {}
