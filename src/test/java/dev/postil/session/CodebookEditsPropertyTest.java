package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Kind;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.RandomWorkspace;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to the codebook of any workspace, undoing it gives back just what was there, on
/// the disk and in the session.
class CodebookEditsPropertyTest {

    private static final int EDITS = 40;

    @TempDir Path folder;

    /// Everything that an edit can touch. Only kinds have an order of their own.
    private record State(
            List<Kind> kinds,
            Set<Object> tagsAndTypes,
            List<Document> documents,
            List<Annotation> annotations,
            List<Object> links) {

        static State of(Store store) {
            Set<Object> tagsAndTypes = new HashSet<>(store.codebook().tags());
            tagsAndTypes.addAll(store.codebook().linkTypes());
            List<Document> documents = new ArrayList<>();
            try (Stream<Document> all = store.documents()) {
                all.forEach(documents::add);
            }
            List<Annotation> annotations =
                    documents.stream()
                            .flatMap(document -> store.annotations(document.id()).stream())
                            .toList();
            try (var links = store.links()) {
                return new State(
                        store.codebook().kinds(),
                        tagsAndTypes,
                        documents,
                        annotations,
                        List.copyOf(links.toList()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void undoingAllGivesBackTheFirstStateAndRedoingAllTheLast(long seed) throws Exception {
        try (Store store = stored(RandomWorkspace.of(seed))) {
            Session session =
                    Session.open(store, "Ada", new DirectBackground(), OpenedWorkspace.CLOCK);
            Random random = new Random(seed);
            List<State> states = new ArrayList<>();
            states.add(State.of(store));
            for (int i = 0; i < EDITS; i++) {
                long before = session.history().sequence();
                editOnce(session, random);
                if (session.history().sequence() > before) {
                    states.add(State.of(store));
                    assertNothingPointsNowhere(session);
                }
            }
            assertThat(session.saved()).isInstanceOf(SaveState.Saved.class);
            for (int i = states.size() - 2; i >= 0; i--) {
                session.history().undo();
                assertThat(State.of(store)).isEqualTo(states.get(i));
            }
            for (int i = 1; i < states.size(); i++) {
                session.history().redo();
            }
            assertThat(State.of(store)).isEqualTo(states.getLast());
            assertThat(store.verify()).isEmpty();
            assertThat(session.library().counts())
                    .containsExactlyInAnyOrderEntriesOf(store.counts());
            assertThat(new HashSet<>(session.vocabulary().now().tags()))
                    .isEqualTo(new HashSet<>(store.codebook().tags()));
            assertThat(session.vocabulary().now().kinds()).isEqualTo(store.codebook().kinds());
        }
    }

    private static void assertNothingPointsNowhere(Session session) {
        var codebook = session.vocabulary().now();
        for (Tag tag : codebook.tags()) {
            assertThat(codebook.kind(tag.kind())).isPresent();
            UUID parent = tag.parent();
            if (parent != null) {
                assertThat(codebook.tag(parent).map(Tag::kind)).contains(tag.kind());
            }
        }
        State.of(session.store()).annotations().stream()
                .flatMap(annotation -> annotation.tags().stream())
                .forEach(
                        use -> {
                            assertThat(codebook.kind(use.kind())).isPresent();
                            UUID id = use.tag();
                            if (id != null) {
                                assertThat(codebook.tag(id).map(Tag::kind)).contains(use.kind());
                            }
                        });
    }

    private static void editOnce(Session session, Random random) {
        var editing = new CodebookEditing(session);
        editing.perform(
                edit(random.nextInt(9), random.nextLong()),
                _ -> {},
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    /// The same edit each time it is asked for.
    private static Function<CodebookEdits, CodebookEdit> edit(int what, long seed) {
        return edits -> {
            Random random = new Random(seed);
            var codebook = edits.codebook();
            if (codebook.tags().isEmpty() || codebook.kinds().isEmpty()) {
                return edits.put(new Kind("k" + seed, "K", "", "#123456", "square", List.of()));
            }
            Tag tag = codebook.tags().get(random.nextInt(codebook.tags().size()));
            Tag other = codebook.tags().get(random.nextInt(codebook.tags().size()));
            Kind kind = codebook.kinds().get(random.nextInt(codebook.kinds().size()));
            return switch (what) {
                case 0 -> edits.put(tag.withLabel("Label " + seed, edits.now()));
                case 1 -> edits.put(tag.withColour("#00ff00", edits.now()));
                case 2 -> edits.merge(tag.id(), other.id());
                case 3 -> edits.move(tag.id(), other.kind(), other.id());
                case 4 -> edits.move(tag.id(), kind.id(), null);
                case 5 -> edits.split(tag.id(), new UUID(seed, 1), "Half", Set.of());
                case 6 -> edits.move(kind, random.nextInt(codebook.kinds().size()));
                case 7 -> edits.deleteTag(tag.id());
                default ->
                        random.nextInt(4) == 0
                                ? edits.deleteKind(kind.id())
                                : edits.put(
                                        new Tag(
                                                new UUID(seed, 2),
                                                kind.id(),
                                                null,
                                                "New",
                                                null,
                                                List.of(),
                                                null,
                                                edits.now()));
            };
        };
    }

    private Store stored(MemoryCorpus corpus) throws Exception {
        List<Change> beginning = new ArrayList<>();
        corpus.people().forEach(it -> beginning.add(new Change.OfPerson(null, it)));
        var codebook = corpus.codebook();
        for (int i = 0; i < codebook.kinds().size(); i++) {
            beginning.add(new Change.OfKind(null, codebook.kinds().get(i), i));
        }
        codebook.tags().forEach(it -> beginning.add(new Change.OfTag(null, it)));
        codebook.linkTypes().forEach(it -> beginning.add(new Change.OfLinkType(null, it)));
        Store store = Store.create(folder.resolve("Any.postil"), "Any", line(1, beginning));
        List<Change> rest = new ArrayList<>();
        for (Document document : corpus.documents().toList()) {
            store.putText(document, corpus.content(document), null);
            rest.add(new Change.OfDocument(null, document));
            corpus.annotations(document.id())
                    .forEach(it -> rest.add(new Change.OfAnnotation(null, it)));
        }
        corpus.links().forEach(it -> rest.add(new Change.OfLink(null, it)));
        store.write(line(2, rest));
        return store;
    }

    private static Entry line(long sequence, List<Change> parts) {
        var change = new Change.Several(Change.Reason.CREATE_WORKSPACE, parts);
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), new Entry.Act.Do(change));
    }
}
