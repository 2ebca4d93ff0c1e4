package dev.postil.exchange;

import dev.postil.model.Content;
import dev.postil.model.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document as a file has it.
///
/// @param document without its tags, as these are to be held against a codebook first
/// @param text null where it was withheld
/// @param content of `text`
record ReadDocument(
        Document document,
        List<ReadUse> tags,
        @Nullable ReadText text,
        @Nullable Content content,
        List<ReadAnnotation> annotations) {}
