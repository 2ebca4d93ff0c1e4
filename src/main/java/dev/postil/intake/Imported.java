package dev.postil.intake;

import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Source;
import dev.postil.model.Status;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An original together with what was read from it: all that is needed to store a document.
public record Imported(Original original, Reading reading) {

    /// The document's text and structure.
    public Content content() {
        return reading.content();
    }

    /// The document that this becomes in a workspace, not yet read by anybody.
    public Document document(UUID id, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] text = content().text().getBytes(StandardCharsets.UTF_8);
        return new Document(
                id,
                reading.title(),
                reading.creators(),
                reading.published(),
                reading.language(),
                Status.UNREAD,
                null,
                List.of(),
                new Source(
                        original.name(),
                        reading.mediaType(),
                        uri(),
                        original.sha256(),
                        now,
                        reading.outlet()),
                Original.sha256(text),
                null,
                null,
                now);
    }

    private @Nullable String uri() {
        return original.uri() == null ? reading.uri() : original.uri();
    }
}
