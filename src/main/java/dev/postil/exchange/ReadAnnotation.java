package dev.postil.exchange;

import dev.postil.model.AnchorState;
import dev.postil.model.Quote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An annotation as a file has it, before its words were looked for in the text.
///
/// @param start code points of the text as the file has it; null where there is none
/// @param quote without words where the file gives offsets alone
/// @param line of the file, for warnings
record ReadAnnotation(
        UUID id,
        @Nullable Integer start,
        @Nullable Integer end,
        Quote quote,
        List<ReadUse> tags,
        @Nullable String note,
        AnchorState anchor,
        UUID creator,
        Instant created,
        UUID modifiedBy,
        Instant modified,
        String line) {}
