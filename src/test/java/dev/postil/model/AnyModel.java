package dev.postil.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Any value of the model, for properties: each is valid by itself, and refers to anything.
public final class AnyModel {

    private AnyModel() {}

    /// Any words: every script, signs outside the basic plane, quotes, line ends, controls; never
    /// an unpaired surrogate.
    public static Arbitrary<String> words() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(12)
                .map(AnyModel::join)
                .edgeCases(
                        edges -> edges.add("", "\"\\\n\t\0", "אב \u202E", "😀👩‍👩‍👧", "'; --"));
    }

    public static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    public static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-62_167_219_200L, 253_402_300_799L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    public static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 1_000))
                .as((start, length) -> new Span(start, start + length));
    }

    public static Arbitrary<TagUse> tagUses() {
        Arbitrary<FieldValue> values =
                Arbitraries.oneOf(
                        Arbitraries.integers().map(FieldValue.Point::new),
                        words().map(FieldValue.Words::new));
        Arbitrary<Map<String, FieldValue>> fields = Arbitraries.maps(words(), values).ofMaxSize(3);
        return Combinators.combine(words(), maybe(ids()), fields, ids(), instants())
                .as(TagUse::new);
    }

    public static Arbitrary<Quote> quotes() {
        return Combinators.combine(words(), words(), words()).as(Quote::new);
    }

    public static Arbitrary<Annotation> annotations() {
        Arbitrary<Annotation> placed =
                Combinators.combine(ids(), ids(), spans(), quotes(), ids(), instants())
                        .as(
                                (id, document, span, quote, person, at) ->
                                        new Annotation(
                                                id,
                                                document,
                                                span,
                                                quote,
                                                List.of(),
                                                null,
                                                AnchorState.MOVED,
                                                person,
                                                at,
                                                person,
                                                at));
        return Combinators.combine(
                        Arbitraries.oneOf(placed, placed.map(AnyModel::orphan)),
                        maybe(words()),
                        tagUses().list().ofMaxSize(3),
                        ids(),
                        instants())
                .as(
                        (annotation, note, tags, by, at) ->
                                annotation.withNote(note, by, at).withTags(tags, by, at));
    }

    public static Arbitrary<Source> sources() {
        return Combinators.combine(words(), words(), maybe(words()), words(), instants())
                .as(Source::new);
    }

    public static Arbitrary<Document> documents() {
        Arbitrary<Document> plain =
                Combinators.combine(
                                ids(),
                                words(),
                                words().list().ofMaxSize(2),
                                maybe(words()),
                                maybe(words()),
                                Arbitraries.of(Status.class),
                                sources(),
                                instants())
                        .as(
                                (id, title, creators, day, language, status, source, at) ->
                                        new Document(
                                                id, title, creators, day, language, status, null,
                                                List.of(), source, title, null, null, at));
        return Combinators.combine(
                        plain,
                        maybe(words()),
                        maybe(words()),
                        tagUses().list().ofMaxSize(2),
                        maybe(spans().list().ofMinSize(1).ofMaxSize(2)))
                .as(
                        (document, group, note, tags, putBack) ->
                                document.withGroup(group, document.modified())
                                        .withNote(note, document.modified())
                                        .withTags(tags, document.modified())
                                        .withPutBack(putBack, document.modified()));
    }

    public static Arbitrary<Tag> tags() {
        return Combinators.combine(
                        ids(),
                        words(),
                        maybe(ids()),
                        words(),
                        maybe(words()),
                        words().list().ofMaxSize(3),
                        maybe(words()),
                        instants())
                .as(Tag::new);
    }

    public static Arbitrary<Field> fields() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                words(), words(), Arbitraries.integers(), Arbitraries.integers())
                        .as(Field.Scale::new),
                Combinators.combine(words(), words(), words().list().ofMaxSize(3))
                        .as(Field.Choice::new),
                Combinators.combine(words(), words()).as(Field.Date::new),
                Combinators.combine(words(), words()).as(Field.Text::new));
    }

    public static Arbitrary<Kind> kinds() {
        return Combinators.combine(
                        words(), words(), words(), words(), words(), fields().list().ofMaxSize(3))
                .as(Kind::new);
    }

    public static Arbitrary<LinkType> linkTypes() {
        Arbitrary<List<String>> kinds = words().list().ofMaxSize(3);
        return Combinators.combine(words(), words(), words(), maybe(kinds), maybe(kinds))
                .as(LinkType::new);
    }

    public static Arbitrary<Link> links() {
        Arbitrary<LinkEnd> ends =
                Arbitraries.oneOf(
                        Combinators.combine(ids(), maybe(words()), maybe(ids())).as(LinkEnd::new),
                        Combinators.combine(maybe(words()), ids())
                                .as((kind, tag) -> new LinkEnd(null, kind, tag)));
        return Combinators.combine(
                        ids(), words(), ends, ends, maybe(words()), ids(), instants(), instants())
                .as(Link::new);
    }

    public static Arbitrary<Person> people() {
        return Combinators.combine(ids(), words()).as(Person::new);
    }

    /// Any change, also one of several parts.
    public static Arbitrary<Change> changes() {
        Arbitrary<Change> several =
                Combinators.combine(
                                Arbitraries.of(Change.Reason.class),
                                simpleChanges().list().ofMaxSize(4))
                        .as(Change.Several::new);
        return Arbitraries.frequencyOf(Tuple.of(4, simpleChanges()), Tuple.of(1, several));
    }

    private static Arbitrary<Change> simpleChanges() {
        return Arbitraries.oneOf(
                List.of(
                        pairs(documents(), Change.OfDocument::new),
                        pairs(annotations(), Change.OfAnnotation::new),
                        pairs(tags(), Change.OfTag::new),
                        pairs(linkTypes(), Change.OfLinkType::new),
                        pairs(links(), Change.OfLink::new),
                        pairs(people(), Change.OfPerson::new),
                        pairs(kinds(), (before, after) -> new Change.OfKind(before, after, 2)),
                        Combinators.combine(words(), words()).as(Change.OfTitle::new)));
    }

    private interface Pairing<T> {
        Change of(@Nullable T before, @Nullable T after);
    }

    private static <T> Arbitrary<Change> pairs(Arbitrary<T> values, Pairing<T> pairing) {
        return Arbitraries.oneOf(
                values.map(after -> pairing.of(null, after)),
                values.map(before -> pairing.of(before, null)),
                Combinators.combine(values, values).as(pairing::of));
    }

    private static <T> Arbitrary<T> maybe(Arbitrary<T> values) {
        return values.injectNull(0.3);
    }

    private static Annotation orphan(Annotation placed) {
        return new Annotation(
                placed.id(),
                placed.document(),
                null,
                placed.quote(),
                placed.tags(),
                placed.note(),
                AnchorState.ORPHANED,
                placed.creator(),
                placed.created(),
                placed.modifiedBy(),
                placed.modified());
    }

    private static String join(List<Integer> codePoints) {
        StringBuilder joined = new StringBuilder();
        codePoints.forEach(joined::appendCodePoint);
        return joined.toString();
    }
}
