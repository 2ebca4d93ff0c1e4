package dev.postil.exchange;

import dev.postil.model.TagUse;
import org.jspecify.annotations.Nullable;

/// A tag of a passage as a file has it.
///
/// @param label by which a tag that the file does not list can still be made
record ReadUse(TagUse use, @Nullable String label) {}
