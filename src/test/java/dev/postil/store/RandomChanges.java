package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.Person;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Status;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Changes that fit a workspace as it stands, picked by a number.
public final class RandomChanges {

    public static final String TEXT = "some text";

    private static final List<String> TITLES =
            List.of("", "a", "B", "\uFFFD", "😀", "Ärger", "0", "a\0b", "zz top", "שלום");

    private final MemoryCorpus corpus;
    private long made = 1_000;

    public RandomChanges(MemoryCorpus corpus) {
        this.corpus = corpus;
    }

    public Change next(int seed) {
        Random random = new Random(seed);
        return switch (random.nextInt(17)) {
            case 0, 1 -> new Change.OfDocument(null, document(random));
            case 2 -> editDocument(random);
            case 3 -> removeDocument(random);
            case 4, 5, 6, 7 -> annotate(random);
            case 8 -> retag(random);
            case 9 -> new Change.OfTag(null, tag(random));
            case 10 -> renameOrRemoveTag(random);
            case 11, 12 -> new Change.OfLink(null, link(random));
            case 13 -> new Change.OfPerson(null, new Person(newId(random), title(random)));
            case 14 -> kinds(random);
            case 15 -> linkTypes(random);
            default -> new Change.OfTitle(corpus.info().title(), title(random));
        };
    }

    private UUID newId(Random random) {
        made++;
        return new UUID(random.nextLong(), made);
    }

    private static String title(Random random) {
        return TITLES.get(random.nextInt(TITLES.size()));
    }

    private Document document(Random random) {
        return Sample.document(newId(random), title(random), TEXT);
    }

    private Change editDocument(Random random) {
        List<Document> documents = corpus.documents().toList();
        if (documents.isEmpty()) {
            return new Change.OfDocument(null, document(random));
        }
        List<Change> parts = new ArrayList<>();
        for (Document each : documents.subList(0, 1 + random.nextInt(documents.size()))) {
            Document grouped = each.withGroup(title(random), Sample.NOW);
            parts.add(new Change.OfDocument(each, grouped));
            parts.add(new Change.OfDocument(grouped, grouped.withStatus(Status.DONE, Sample.NOW)));
        }
        return new Change.Several(Change.Reason.GROUP_DOCUMENTS, parts);
    }

    private Change removeDocument(Random random) {
        List<Document> documents = corpus.documents().toList();
        if (documents.isEmpty()) {
            return new Change.OfDocument(null, document(random));
        }
        Document document = documents.get(random.nextInt(documents.size()));
        List<Change> parts = new ArrayList<>();
        for (Annotation each : corpus.annotations(document.id())) {
            parts.add(new Change.OfAnnotation(each, null));
        }
        parts.add(new Change.OfDocument(document, null));
        return new Change.Several(Change.Reason.REMOVE_DOCUMENTS, parts);
    }

    private Change annotate(Random random) {
        List<Document> documents = corpus.documents().toList();
        if (documents.isEmpty()) {
            return new Change.OfDocument(null, document(random));
        }
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Document document = documents.get(random.nextInt(documents.size()));
            parts.add(new Change.OfAnnotation(null, annotation(document, random)));
        }
        return new Change.Several(Change.Reason.TAG_ALL, parts);
    }

    private Annotation annotation(Document document, Random random) {
        int start = random.nextInt(4);
        Span span = new Span(start, start + random.nextInt(5));
        return Sample.annotation(
                newId(random), document, TEXT, span, uses(random).toArray(TagUse[]::new));
    }

    private List<TagUse> uses(Random random) {
        List<TagUse> uses = new ArrayList<>();
        for (String kind : List.of("risk", "actor")) {
            if (random.nextBoolean()) {
                uses.add(Sample.use(kind, random.nextBoolean() ? null : Sample.id(7)));
            }
        }
        return uses;
    }

    /// All annotations get other tags, twice, and the first goes.
    private Change retag(Random random) {
        List<Annotation> annotations =
                corpus.documents()
                        .flatMap(document -> corpus.annotations(document.id()).stream())
                        .toList();
        List<Change> parts = new ArrayList<>();
        for (Annotation each : annotations) {
            Annotation once = each.withTags(uses(random), Sample.ADA.id(), Sample.NOW);
            Annotation twice = once.withTags(uses(random), Sample.ADA.id(), Sample.NOW);
            parts.add(new Change.OfAnnotation(each, once));
            parts.add(new Change.OfAnnotation(once, twice));
            if (parts.size() == 2) {
                parts.add(new Change.OfAnnotation(twice, null));
            }
        }
        return new Change.Several(Change.Reason.BULK_EDIT, parts);
    }

    private Tag tag(Random random) {
        return Sample.tag(newId(random), "risk", title(random));
    }

    private Change renameOrRemoveTag(Random random) {
        List<Tag> tags = corpus.codebook().tags();
        if (tags.isEmpty()) {
            return new Change.OfTag(null, tag(random));
        }
        Tag tag = tags.get(random.nextInt(tags.size()));
        return new Change.OfTag(
                tag, random.nextBoolean() ? null : Sample.tag(tag.id(), "actor", title(random)));
    }

    private Link link(Random random) {
        List<LinkType> types = corpus.codebook().linkTypes();
        return new Link(
                newId(random),
                types.get(random.nextInt(types.size())).id(),
                end(random),
                end(random),
                null,
                Sample.ADA.id(),
                Sample.NOW,
                Sample.NOW);
    }

    private static LinkEnd end(Random random) {
        UUID id = new UUID(random.nextInt(3) - 1L, random.nextInt(3) - 1L);
        return switch (random.nextInt(3)) {
            case 0 -> new LinkEnd(id, null, null);
            case 1 -> new LinkEnd(id, title(random), null);
            default -> new LinkEnd(null, title(random), id);
        };
    }

    private Change kinds(Random random) {
        List<Kind> kinds = corpus.codebook().kinds();
        int position = random.nextInt(kinds.size() + 1);
        if (position == kinds.size() || kinds.size() < 3) {
            String id = "kind" + made++;
            Kind kind = new Kind(id, title(random), "", "#000000", "star", List.of());
            return new Change.OfKind(null, kind, position);
        }
        Kind kind = kinds.get(position);
        Kind renamed = new Kind(kind.id(), title(random), "", kind.colour(), "star", kind.fields());
        return new Change.OfKind(kind, random.nextBoolean() ? null : renamed, position);
    }

    private Change linkTypes(Random random) {
        List<LinkType> types = corpus.codebook().linkTypes();
        LinkType type = types.get(random.nextInt(types.size()));
        boolean used = corpus.links().anyMatch(link -> link.type().equals(type.id()));
        if (random.nextBoolean()) {
            return new Change.OfLinkType(null, linkType("type" + made++, random));
        }
        boolean goes = !used && types.size() > 2;
        return new Change.OfLinkType(type, goes ? null : linkType(type.id(), random));
    }

    private static LinkType linkType(String id, Random random) {
        return new LinkType(id, title(random), title(random), null, List.of("risk"));
    }
}
