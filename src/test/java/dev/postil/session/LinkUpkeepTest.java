package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.session.LinkRules.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class LinkUpkeepTest {

    private static final String SENTENCE =
            "Russia and Iran drive escalation at the border, and with it the loss of access.";

    private OpenedWorkspace workspace;
    private Session session;
    private Tagging tagging;
    private Linking linking;

    private void use() {
        session = workspace.session();
        tagging = new Tagging(session);
        linking = new Linking(session);
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void undoingAllGivesBackTheFirstStateAndNoLinkLeadsIntoNothing(@ForAll int seed)
            throws Exception {
        Path parent = Files.createTempDirectory("postil-links");
        try (OpenedWorkspace random = OpenedWorkspace.with(parent, SENTENCE)) {
            workspace = random;
            use();
            workspace.select("Russia and Iran");
            tagging.create("actor", "Russia");
            tagging.create("risk", "Escalation");
            tagging.create("implication", "Loss");
            Object first = everything();
            long before = session.history().sequence();
            Random dice = new Random(seed);
            for (int i = 0; i < 40; i++) {
                deed(dice);
                assertNothingHangs();
            }
            Object last = everything();
            int steps = 0;
            while (session.history().undoable().get() != null
                    && session.history().undoable().get().lines().getLast().sequence() > before) {
                session.history().undo();
                steps++;
                assertNothingHangs();
            }
            assertThat(everything()).isEqualTo(first);
            for (int i = 0; i < steps; i++) {
                session.history().redo();
            }
            assertThat(everything()).isEqualTo(last);
            assertThat(new HashSet<>(stored())).isEqualTo(new HashSet<>(links().all()));
            Object state = workspace.state();
            workspace.reopen();
            use();
            assertThat(workspace.state()).isEqualTo(state);
            assertThat(stored()).containsAll(links().all());
        } finally {
            delete(parent);
        }
    }

    private void deed(Random dice) {
        List<Annotation> annotations = workspace.document().annotations();
        switch (dice.nextInt(10)) {
            case 0, 1 -> {
                String[] words = SENTENCE.split("\\W+");
                workspace.select(words[dice.nextInt(words.length)]);
                tagging.press(List.of("risk", "actor", "implication").get(dice.nextInt(3)));
            }
            case 2 -> {
                if (!annotations.isEmpty()) {
                    session.selection().selectWords(null);
                    session.selection().select(one(dice, annotations));
                    List<Tag> tags = session.vocabulary().now().tags();
                    tagging.name(one(dice, tags));
                }
            }
            case 3 -> {
                if (annotations.size() > 1) {
                    tagging.remove(one(dice, annotations));
                }
            }
            case 4 -> {
                if (!annotations.isEmpty()) {
                    Annotation annotation = one(dice, annotations);
                    if (!annotation.tags().isEmpty()) {
                        tagging.untag(annotation, one(dice, annotation.tags()));
                    }
                }
            }
            case 5 -> {
                if (!links().all().isEmpty()) {
                    linking.turn(one(dice, links().all()));
                }
            }
            case 6 -> {
                if (!links().all().isEmpty()) {
                    linking.remove(one(dice, links().all()));
                }
            }
            default -> {
                LinkEnd here = anyEnd(dice);
                LinkEnd there = anyEnd(dice);
                List<Reading> readings =
                        LinkRules.readings(here, there, session.vocabulary().now());
                if (!readings.isEmpty()) {
                    linking.make(one(dice, readings), here, there);
                }
            }
        }
    }

    private LinkEnd anyEnd(Random dice) {
        List<LinkEnd> ends = new ArrayList<>();
        session.vocabulary().now().tags().forEach(tag -> ends.add(LinkEnd.of(tag)));
        for (Annotation annotation : workspace.document().annotations()) {
            ends.add(LinkEnd.of(annotation));
            annotation.tags().forEach(use -> ends.add(LinkEnd.of(annotation, use)));
        }
        return one(dice, ends);
    }

    private static <T> T one(Random dice, List<T> things) {
        return things.get(dice.nextInt(things.size()));
    }

    private void assertNothingHangs() {
        for (Link link : links().all()) {
            for (LinkEnd end : List.of(link.from(), link.to())) {
                if (end.annotation() == null) {
                    continue;
                }
                Annotation annotation = session.annotation(end.annotation()).orElseThrow();
                if (end.kind() != null) {
                    assertThat(annotation.tags())
                            .anyMatch(
                                    use ->
                                            use.kind().equals(end.kind())
                                                    && Objects.equals(use.tag(), end.tag()));
                }
            }
        }
    }

    private Object everything() {
        return List.of(workspace.state(), new HashSet<>(links().all()));
    }

    private DocumentLinks links() {
        return workspace.document().links();
    }

    private List<Link> stored() {
        List<Link> found = new ArrayList<>();
        session.read(
                null,
                (corpus, _) -> corpus.links().toList(),
                found::addAll,
                failure -> {
                    throw new AssertionError(failure);
                });
        return found;
    }

    private static void delete(Path parent) throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
