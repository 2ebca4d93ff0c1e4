package dev.postil.exchange;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.Order;
import dev.postil.model.Quote;
import dev.postil.model.Source;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// Things in the one form in which a workspace and a file can be compared: times in seconds, tags
/// in a fixed order, and without what is worked out from the text.
final class Canonical {

    private static final Comparator<TagUse> USES =
            Comparator.comparing(TagUse::kind, Order.STRINGS)
                    .thenComparing(TagUse::tag, Comparator.nullsFirst(Order.IDS));

    private Canonical() {}

    static Annotation of(Annotation it) {
        Quote quote = it.span() == null ? it.quote() : new Quote("", "", "");
        return new Annotation(
                it.id(),
                it.document(),
                it.span(),
                quote,
                of(it.tags()),
                it.note(),
                it.anchor(),
                it.creator(),
                seconds(it.created()),
                it.modifiedBy(),
                seconds(it.modified()));
    }

    static Document of(Document it) {
        Source source = it.source();
        return new Document(
                it.id(),
                it.title(),
                it.creators(),
                it.published(),
                it.language(),
                it.status(),
                it.group(),
                of(it.tags()),
                new Source(
                        source.name(),
                        source.mediaType(),
                        source.uri(),
                        source.sha256(),
                        seconds(source.imported()),
                        source.outlet()),
                it.textSha256(),
                it.note(),
                it.putBack(),
                seconds(it.modified()));
    }

    static Tag of(Tag it) {
        return new Tag(
                it.id(),
                it.kind(),
                it.parent(),
                it.label(),
                it.definition(),
                it.aliases(),
                it.colour(),
                seconds(it.modified()));
    }

    static Link of(Link it) {
        return new Link(
                it.id(),
                it.type(),
                it.from(),
                it.to(),
                it.note(),
                it.creator(),
                seconds(it.created()),
                seconds(it.modified()));
    }

    private static List<TagUse> of(List<TagUse> uses) {
        return uses.stream()
                .map(
                        use ->
                                new TagUse(
                                        use.kind(),
                                        use.tag(),
                                        use.fields(),
                                        use.creator(),
                                        seconds(use.created())))
                .sorted(USES)
                .toList();
    }

    /// Whether a time in a file is later than one in the workspace, which is more precise.
    static boolean isLater(Instant inFile, Instant inWorkspace) {
        return inFile.isAfter(seconds(inWorkspace));
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
