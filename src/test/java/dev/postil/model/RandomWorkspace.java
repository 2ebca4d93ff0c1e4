package dev.postil.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/// Whole workspaces for properties, in which everything refers to something that is there: several
/// scripts, overlapping and orphaned annotations, nested tags, every kind of field and link end.
public final class RandomWorkspace {

    private final Random random;
    private final MemoryCorpus corpus;
    private final List<Person> people = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();

    private RandomWorkspace(Random random) {
        this.random = random;
        this.corpus = new MemoryCorpus(id(), words(3));
    }

    /// Any workspace, now and then an empty one.
    public static Arbitrary<MemoryCorpus> any() {
        return Arbitraries.randomValue(random -> new RandomWorkspace(random).make());
    }

    /// The workspace of a seed.
    public static MemoryCorpus of(long seed) {
        return new RandomWorkspace(new Random(seed)).make();
    }

    private MemoryCorpus make() {
        people();
        codebook();
        tags();
        times(4, this::document);
        if (!tags.isEmpty()) {
            times(6, this::link);
        }
        return corpus;
    }

    private void people() {
        people.add(new Person(id(), words(1)));
        times(3, () -> people.add(new Person(id(), words(2))));
        people.forEach(person -> corpus.apply(new Change.OfPerson(null, person)));
    }

    private void codebook() {
        if (random.nextBoolean()) {
            Codebook standard = StandardCodebook.create();
            standard.kinds().forEach(this::add);
            standard.linkTypes().forEach(this::add);
            return;
        }
        add(new Kind("kind", words(1), "", "#123456", "star", List.of()));
        times(3, () -> add(kind("kind-" + random.nextInt())));
        List<String> kinds = corpus.codebook().kinds().stream().map(Kind::id).toList();
        add(new LinkType("zz-first", words(1), words(1), null, kinds));
        times(2, () -> add(new LinkType("a" + random.nextInt(), words(1), "", List.of(), null)));
    }

    private Kind kind(String id) {
        return new Kind(
                id,
                words(1),
                String.valueOf((char) ('A' + corpus.codebook().kinds().size())),
                "#abcDEF",
                "square",
                List.of(
                        new Field.Text("why", words(2)),
                        new Field.Scale("how-sure", words(1), -2, 7),
                        new Field.Date("from", words(1)),
                        new Field.Choice("a-choice", words(1), List.of(words(1), "b"))));
    }

    private void add(Kind kind) {
        corpus.apply(new Change.OfKind(null, kind, corpus.codebook().kinds().size()));
    }

    private void add(LinkType type) {
        corpus.apply(new Change.OfLinkType(null, type));
    }

    private void tags() {
        times(
                8,
                () -> {
                    Tag parent = tags.isEmpty() || random.nextBoolean() ? null : pick(tags);
                    String kind =
                            parent == null ? pick(corpus.codebook().kinds()).id() : parent.kind();
                    UUID parentId = parent == null ? null : parent.id();
                    List<String> aliases =
                            random.nextBoolean() ? List.of() : List.of(words(1), "z");
                    String colour = random.nextBoolean() ? null : "#00FF00";
                    Tag tag =
                            new Tag(
                                    id(), kind, parentId, words(1), maybe(), aliases, colour,
                                    time());
                    tags.add(tag);
                    corpus.apply(new Change.OfTag(null, tag));
                });
    }

    private void document() {
        Content content = new RandomContent(random).make();
        String sha = Sample.sha256(content.text());
        Document document =
                new Document(
                        id(),
                        words(3),
                        random.nextBoolean() ? List.of() : List.of(words(2), words(1)),
                        pick(List.of("2025", "2025-03", "2025-03-22")),
                        random.nextBoolean() ? null : "en-GB",
                        pick(List.of(Status.values())),
                        maybe(),
                        uses(),
                        new Source(
                                words(1),
                                "text/html",
                                maybe(),
                                Sample.sha256(""),
                                time(),
                                random.nextBoolean() ? null : words(2)),
                        sha,
                        maybe(),
                        null,
                        time());
        corpus.keep(document, content);
        corpus.apply(new Change.OfDocument(null, document));
        times(8, () -> annotate(document, content.text()));
    }

    private void annotate(Document document, String text) {
        Span span = random.nextInt(5) == 0 ? null : span(text);
        Quote quote =
                span == null
                        ? new Quote(words(2), words(1), words(1))
                        : new Quote(span.of(text), "", "");
        AnchorState state =
                span == null
                        ? AnchorState.ORPHANED
                        : pick(List.of(AnchorState.EXACT, AnchorState.MOVED));
        Annotation annotation =
                new Annotation(
                        id(),
                        document.id(),
                        span,
                        quote,
                        uses(),
                        maybe(),
                        state,
                        pick(people).id(),
                        time(),
                        pick(people).id(),
                        time());
        annotations.add(annotation);
        corpus.apply(new Change.OfAnnotation(null, annotation));
    }

    private Span span(String text) {
        int length = text.codePointCount(0, text.length());
        int one = random.nextInt(length + 1);
        int other = random.nextInt(length + 1);
        return new Span(
                text.offsetByCodePoints(0, Math.min(one, other)),
                text.offsetByCodePoints(0, Math.max(one, other)));
    }

    private List<TagUse> uses() {
        Map<String, TagUse> uses = new HashMap<>();
        times(3, () -> add(uses, pick(corpus.codebook().kinds()), null));
        if (!tags.isEmpty()) {
            times(
                    3,
                    () -> {
                        Tag tag = pick(tags);
                        add(uses, corpus.codebook().kind(tag.kind()).orElseThrow(), tag.id());
                    });
        }
        return List.copyOf(uses.values());
    }

    private void add(Map<String, TagUse> uses, Kind kind, @Nullable UUID tag) {
        Map<String, FieldValue> fields = new TreeMap<>();
        for (Field field : kind.fields()) {
            if (random.nextBoolean()) {
                fields.put(field.id(), value(field));
            }
        }
        if (random.nextInt(5) == 0) {
            fields.put("no longer asked for", new FieldValue.Words(words(1)));
        }
        TagUse use = new TagUse(kind.id(), tag, fields, pick(people).id(), time());
        uses.put(kind.id() + tag, use);
    }

    private FieldValue value(Field field) {
        return switch (field) {
            case Field.Scale scale -> new FieldValue.Point(scale.max());
            case Field.Choice choice -> new FieldValue.Words(choice.values().getFirst());
            case Field.Date _ -> new FieldValue.Words("2026-11-22");
            case Field.Text _ -> new FieldValue.Words(words(2));
        };
    }

    private void link() {
        corpus.apply(
                new Change.OfLink(
                        null,
                        new Link(
                                id(),
                                pick(corpus.codebook().linkTypes()).id(),
                                end(),
                                end(),
                                maybe(),
                                pick(people).id(),
                                time(),
                                time())));
    }

    private LinkEnd end() {
        Tag tag = pick(tags);
        if (annotations.isEmpty() || random.nextInt(3) == 0) {
            return new LinkEnd(null, tag.kind(), tag.id());
        }
        UUID annotation = pick(annotations).id();
        return random.nextBoolean()
                ? new LinkEnd(annotation, null, null)
                : new LinkEnd(annotation, tag.kind(), random.nextBoolean() ? tag.id() : null);
    }

    private void times(int atMost, Runnable action) {
        int count = random.nextInt(atMost + 1);
        for (int i = 0; i < count; i++) {
            action.run();
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant time() {
        return Instant.ofEpochSecond(
                random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? null : words(4);
    }

    private String words(int count) {
        return RandomContent.words(random, count);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
