package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.OpenedWorkspace.State;
import dev.postil.session.TagAll.Outcome;
import dev.postil.text.PhraseOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagAllTest {

    private static final String TEXT =
            """
            Israel spoke to Russia. Russia and Israel agreed that Israel pays.

            Nobody asked Moscow. Is Israel content?
            """;

    private static final Wanted ISRAEL = new Wanted("actor", "Israel");

    @TempDir Path folder;

    private OpenedWorkspace workspace;
    private Session session;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        session = workspace.session();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void tagsAllPlacesInOneStep() {
        workspace.importText("brief.txt", TEXT);
        State before = workspace.state();

        Outcome outcome = tag(find("israel", false), ISRAEL, Level.MATCH);

        assertThat(outcome).isEqualTo(new Outcome(4, 0));
        assertThat(quotes()).containsExactly("Israel", "Israel", "Israel", "Israel");
        session.history().undo();
        assertThat(workspace.state()).isEqualTo(before);
    }

    @Test
    void whatIsTaggedAlreadyIsPassedOverAndAHighlightIsKept() {
        workspace.importText("brief.txt", TEXT);
        tag(find("israel", false).subList(0, 2), ISRAEL, Level.MATCH);
        tag(find("israel", false).subList(2, 3), new Wanted("risk", null), Level.MATCH);

        Outcome outcome = tag(find("israel", false), ISRAEL, Level.MATCH);

        assertThat(outcome).isEqualTo(new Outcome(2, 2));
        assertThat(workspace.document().annotations()).hasSize(4);
        assertThat(workspace.document().annotations().get(2).tags()).hasSize(2);
    }

    @Test
    void twoHitsInOneSentenceGiveOneHighlight() {
        workspace.importText("brief.txt", TEXT);

        Outcome outcome = tag(find("israel", false), ISRAEL, Level.SENTENCE);

        assertThat(outcome).isEqualTo(new Outcome(3, 0));
        assertThat(quotes())
                .containsExactly(
                        "Israel spoke to Russia.",
                        "Russia and Israel agreed that Israel pays.",
                        "Is Israel content?");
        assertThat(tag(find("israel", false), ISRAEL, Level.MATCH)).isEqualTo(new Outcome(0, 4));
    }

    @Test
    void paragraphsAreTaggedWhole() {
        workspace.importText("brief.txt", TEXT);

        tag(find("israel", false), ISRAEL, Level.PARAGRAPH);

        assertThat(quotes())
                .containsExactly(TEXT.lines().toList().getFirst(), TEXT.lines().toList().getLast());
    }

    @Test
    void aParagraphIsTaggedWithoutTheSignInFrontOfIt() {
        workspace.importText("brief.txt", "➡ Israel spoke. Nobody heard.\n\nAnother one.");

        tag(find("israel", false), ISRAEL, Level.PARAGRAPH);

        assertThat(quotes()).containsExactly("Israel spoke. Nobody heard.");
    }

    @Test
    void documentsThatAreNotOpenAreTaggedInTheSameStep() {
        Document first = workspace.importText("one.txt", TEXT).document().get();
        workspace.importText("two.txt", "Israel alone.");

        List<FoundPlace> found = find("israel", true);
        tag(found, ISRAEL, Level.MATCH);

        assertThat(found).hasSize(5);
        assertThat(session.library().annotationsOf(first.id())).isEqualTo(4);
        assertThat(workspace.document().annotations()).hasSize(1);
        session.show(first, TagAllTest::fail);
        assertThat(quotes()).hasSize(4);
        session.history().undo();
        assertThat(workspace.document().annotations()).isEmpty();
        assertThat(session.library().annotationsOf(first.id())).isZero();
        assertThat(session.vocabulary().tagCalled("Israel", "actor")).isEmpty();
    }

    @Test
    void theListSaysWhatIsTaggedAlready() {
        workspace.importText("brief.txt", TEXT);
        List<FoundPlace> places = find("israel", false);
        assertThat(carried(places, ISRAEL, Level.MATCH)).isEqualTo(bits());

        tag(places.subList(1, 2), ISRAEL, Level.SENTENCE);

        assertThat(carried(places, ISRAEL, Level.MATCH)).isEqualTo(bits(1, 2));
        assertThat(carried(places, ISRAEL, Level.PARAGRAPH)).isEqualTo(bits());
        assertThat(carried(places, new Wanted("actor", null), Level.SENTENCE))
                .isEqualTo(bits(1, 2));
    }

    /// Whatever was tagged before at whatever level: what is tagged in the end is what somebody
    /// would find who looked at every place one after the other; and one undo takes it back.
    @Test
    void taggingAgreesWithTaggingOneByOne() {
        Random random = new Random(7);
        workspace.importText("random.txt", randomText(random));
        for (int run = 0; run < 60; run++) {
            String word = List.of("sea", "land", "a", "se", "ship").get(random.nextInt(5));
            Wanted wanted =
                    new Wanted(
                            random.nextBoolean() ? "risk" : "actor",
                            random.nextBoolean() ? null : "Name" + random.nextInt(3));
            Level level = Level.values()[random.nextInt(3)];
            List<FoundPlace> ticked =
                    find(word, false).stream().filter(_ -> random.nextInt(4) == 0).toList();
            State before = workspace.state();
            Set<Span> expected = untagged(ticked, wanted, level);

            Outcome outcome = tag(ticked, wanted, level);

            assertThat(outcome.tagged()).isEqualTo(expected.size());
            assertThat(untagged(ticked, wanted, level)).isEmpty();
            if (outcome.tagged() > 0 && random.nextInt(3) > 0) {
                session.history().undo();
                assertThat(workspace.state()).isEqualTo(before);
            }
        }
    }

    private Set<Span> untagged(List<FoundPlace> ticked, Wanted wanted, Level level) {
        OpenDocument document = workspace.document();
        Set<Span> places = new HashSet<>();
        for (FoundPlace place : ticked) {
            Span span = new Widening(document.content(), Locale.ENGLISH, level).place(place.span());
            if (document.annotations().stream().noneMatch(each -> carries(each, span, wanted))) {
                places.add(span);
            }
        }
        return places;
    }

    private boolean carries(Annotation annotation, Span place, Wanted wanted) {
        return annotation.place().orElseThrow().contains(place)
                && annotation.tags().stream()
                        .filter(use -> use.kind().equals(wanted.kind()))
                        .anyMatch(
                                use ->
                                        wanted.label() == null
                                                || session.vocabulary()
                                                        .now()
                                                        .label(use)
                                                        .equals(wanted.label()));
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(List.of("sea", "land", "ship", "a", "storm").get(random.nextInt(5)));
            text.append(List.of(" ", " ", " ", ". The ", ".\n\nA ").get(random.nextInt(5)));
        }
        return text + "end.";
    }

    private List<FoundPlace> find(String phrase, boolean everywhere) {
        List<FoundPlace> places = new ArrayList<>();
        List<Document> documents =
                everywhere
                        ? session.library().now()
                        : List.of(workspace.document().document().get());
        new PlaceSearch(session)
                .start(null, Sought.of(phrase, PhraseOptions.PLAIN), documents, taker(places));
        return places;
    }

    private static PlaceSearch.Taker taker(List<FoundPlace> places) {
        return new PlaceSearch.Taker() {
            @Override
            public void found(List<FoundPlace> more) {
                places.addAll(more);
            }

            @Override
            public void ended(boolean isAll) {
                assertThat(isAll).isTrue();
            }

            @Override
            public void failed(Exception failure) {
                fail(failure);
            }
        };
    }

    private Outcome tag(List<FoundPlace> places, Wanted wanted, Level level) {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        new TagAll(session).tag("Tagging", places, wanted, level, outcome::set, TagAllTest::fail);
        return outcome.get();
    }

    private BitSet carried(List<FoundPlace> places, Wanted wanted, Level level) {
        AtomicReference<BitSet> found = new AtomicReference<>();
        new TagAll(session).check(places, wanted, level, found::set, TagAllTest::fail);
        return found.get();
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    private List<String> quotes() {
        return workspace.document().annotations().stream()
                .map(annotation -> annotation.quote().exact())
                .toList();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
