package dev.postil.store;

import dev.postil.model.Content;
import dev.postil.model.Document;
import org.jspecify.annotations.Nullable;

/// What is to be kept of a document before the change that names it. The array is not copied;
/// nobody may change it.
///
/// @param original its bytes; null where there is none
@SuppressWarnings("ArrayRecordComponent")
public record NewText(Document document, Content content, byte @Nullable [] original) {}
