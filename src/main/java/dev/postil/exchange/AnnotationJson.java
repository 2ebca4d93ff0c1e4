package dev.postil.exchange;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import dev.postil.text.Quotes;

/// Writes the annotations of a document with what a reader of the file wants to know about their
/// places. One that stands nowhere in its text, as in a damaged workspace, is written as an orphan
/// with its words, so that it stops no export.
final class AnnotationJson {

    private final JsonOut out;
    private final TagUseJson tags;

    AnnotationJson(JsonOut out, TagUseJson tags) {
        this.out = out;
        this.tags = tags;
    }

    void write(Annotation annotation, Surroundings place) {
        out.object(
                () -> {
                    out.id("id", annotation.id());
                    Span span = annotation.span();
                    if (span != null && place.holds(span)) {
                        placed(span, place);
                        rest(annotation, annotation.anchor());
                    } else {
                        orphan(annotation.quote());
                        rest(annotation, AnchorState.ORPHANED);
                    }
                });
    }

    private void placed(Span span, Surroundings place) {
        Span codePoints = place.offsets().toCodePoints(span);
        out.number("start", codePoints.start());
        out.number("end", codePoints.end());
        quote(Quotes.of(place.content().text(), span));
        out.text("page", place.page(span.start()));
        int block = place.block(span.start());
        if (block < 0) {
            out.nothing("block");
        } else {
            out.number("block", block);
        }
        out.text("section", place.section(span.start()));
    }

    private void orphan(Quote quote) {
        out.nothing("start");
        out.nothing("end");
        quote(quote);
        out.nothing("page");
        out.nothing("block");
        out.nothing("section");
    }

    void quote(Quote quote) {
        out.text("quote", quote.exact());
        out.text("prefix", quote.prefix());
        out.text("suffix", quote.suffix());
    }

    /// Tags, note, state and who did it when.
    void rest(Annotation annotation, AnchorState anchor) {
        tags.write(annotation.tags());
        out.text("note", annotation.note());
        out.text("anchor", Tokens.of(anchor));
        out.id("creator", annotation.creator());
        out.time("created", annotation.created());
        out.id("modifiedBy", annotation.modifiedBy());
        out.time("modified", annotation.modified());
    }
}
