package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.model.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailTest {

    @TempDir Path folder;
    private final List<Integer> shownFrom = new ArrayList<>();
    private OpenedWorkspace workspace;
    private Session session;
    private Document first;
    private Document second;

    @BeforeEach
    void openTwoDocuments() throws Exception {
        workspace = OpenedWorkspace.with(folder, "one two three four five six seven eight");
        session = workspace.session();
        first = workspace.document().document().get();
        second = workspace.importText("other.txt", "nine ten eleven").document().get();
        show(first);
        while (session.trail().canGoBack().get()) {
            session.trail().back(TrailTest::fail);
        }
        show(first);
        session.reading().onShowFrom(shownFrom::add);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void backReturnsToTheDocumentThePlaceAndTheAnnotation() {
        Annotation two = tag("two");
        session.reading().arrived(4);
        show(second);

        session.trail().back(TrailTest::fail);

        assertThat(workspace.document().id()).isEqualTo(first.id());
        assertThat(session.selection().annotationId()).contains(two.id());
        assertThat(shownFrom).containsExactly(4);
    }

    @Test
    void forwardReturnsToWhereBackCameFrom() {
        session.reading().arrived(4);
        show(second);
        session.reading().arrived(5);
        session.trail().back(TrailTest::fail);

        session.trail().forward(TrailTest::fail);

        assertThat(workspace.document().id()).isEqualTo(second.id());
        assertThat(shownFrom).containsExactly(4, 5);
        assertThat(session.trail().canGoForward().get()).isFalse();
    }

    @Test
    void aJumpWithinTheDocumentIsOnTheTrailAndReadingOnIsNot() {
        session.reading().arrived(4);
        session.trail().leave();
        session.reading().go(new Span(20, 21));
        session.reading().arrived(20);
        session.reading().arrived(25);

        session.trail().back(TrailTest::fail);

        assertThat(shownFrom).containsExactly(4);
    }

    @Test
    void anotherJumpEndsTheWayForward() {
        show(second);
        session.trail().back(TrailTest::fail);
        session.reading().arrived(8);
        session.trail().leave();

        assertThat(session.trail().canGoForward().get()).isFalse();
    }

    @Test
    void documentsThatAreGoneAreLeftOut() {
        session.reading().arrived(3);
        show(second);
        show(first);
        session.reading().arrived(9);
        session.trail().leave();
        new Shelving(session).remove(List.of(second), () -> {}, TrailTest::fail);

        session.trail().back(TrailTest::fail);

        assertThat(workspace.document().id()).isEqualTo(first.id());
        assertThat(shownFrom).containsExactly(3);
    }

    @Test
    void goingToAPlaceInAnotherDocumentOpensIt() {
        session.trail().go(new Place(second.id(), 5, null), TrailTest::fail);

        assertThat(workspace.document().id()).isEqualTo(second.id());
        assertThat(shownFrom).containsExactly(5);
        assertThat(session.trail().canGoBack().get()).isTrue();
    }

    private Annotation tag(String words) {
        workspace.select(words);
        new Tagging(session).press("risk");
        session.selection().selectWords(null);
        return workspace.selected();
    }

    private void show(Document document) {
        session.show(document, TrailTest::fail);
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
