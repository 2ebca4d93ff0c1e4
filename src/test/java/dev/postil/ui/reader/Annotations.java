package dev.postil.ui.reader;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Annotations for tests, with ids in the order in which they were made.
final class Annotations {

    static final UUID DOCUMENT = new UUID(0, 1);
    private static final UUID PERSON = new UUID(0, 2);

    private int made;

    Annotation of(int start, int end, String... kinds) {
        return of(new Span(start, end), kinds);
    }

    Annotation of(Span span, String... kinds) {
        List<TagUse> tags =
                Arrays.stream(kinds)
                        .map(kind -> TagUse.of(kind, null, PERSON, Instant.EPOCH))
                        .toList();
        return new Annotation(
                new UUID(1, made++),
                DOCUMENT,
                span,
                new Quote("", "", ""),
                tags,
                null,
                AnchorState.EXACT,
                PERSON,
                Instant.EPOCH,
                PERSON,
                Instant.EPOCH);
    }

    /// On the first place where `words` stand in `text`.
    Annotation on(String text, String words, String... kinds) {
        int start = text.indexOf(words);
        return of(start, start + words.length(), kinds);
    }
}
