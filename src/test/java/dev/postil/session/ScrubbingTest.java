package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Explained;
import dev.postil.model.Sample;
import dev.postil.store.Finding;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.task.DirectBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An open workspace is read for damage while nobody changes anything.
class ScrubbingTest {

    /// More looks than a small workspace takes.
    private static final int LOOKS = 30;

    private static final String TEXT = "A policy of strategic ambiguity names no side.";
    private static final Document DOCUMENT = Sample.document(Sample.id(10), "Hedging", TEXT);

    @TempDir Path temporary;

    private final Hands clock = new Hands();
    private final DirectBackground background = new DirectBackground();
    private final List<Explained> told = new ArrayList<>();

    private Path workspace() {
        return temporary.resolve("w.postil");
    }

    private Session open() throws StoreException {
        return watch(Session.open(Store.open(workspace()), "Ada", background, clock));
    }

    private Session watch(Session session) {
        session.safekeeping().watch(session, told::add);
        return session;
    }

    private Session annotated() throws StoreException {
        Store store = Workspaces.create(workspace(), "Test", "Ada", clock);
        Content content = Sample.content(TEXT);
        store.putText(DOCUMENT, content, null);
        Session session = Session.open(store, "Ada", background, clock);
        session.perform(new Change.OfDocument(null, DOCUMENT));
        return watch(session);
    }

    private void damageTheText() throws IOException {
        Path text = workspace().resolve("texts").resolve(DOCUMENT.textSha256() + ".txt");
        Files.writeString(text, "A policy of strategic clarity.");
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            background.passTime();
        }
    }

    private void assertTold(int times) {
        assertThat(told)
                .hasSize(times)
                .allMatch(
                        it ->
                                it instanceof Finding found
                                        && found.code() == Finding.Code.TEXT_DAMAGED);
    }

    @Test
    void aDamagedTextIsToldOnceADayOnly() throws IOException {
        Session session = annotated();
        damageTheText();

        look(LOOKS);
        assertTold(1);
        clock.pass(Duration.ofHours(23));
        look(LOOKS);
        assertTold(1);
        clock.pass(Duration.ofHours(2));
        look(LOOKS);

        assertTold(2);
        session.close(_ -> {});
    }

    @Test
    void itGoesOnWhereItEndedWhenTheWorkspaceIsOpenedAgain() throws IOException {
        Session first = annotated();
        // The people to their end, and the kinds.
        look(3);
        first.close(_ -> {});
        assertThat(workspace().resolve("scrub.properties")).content().contains("part=1", "after=");
        damageTheText();

        Session second = open();
        // With the first three it would take fourteen to the text.
        look(11);

        assertTold(1);
        second.close(_ -> {});
    }

    @Test
    void nothingIsReadAfterClosing() throws IOException {
        Session session = annotated();
        background.passTime();

        session.close(_ -> {});
        look(LOOKS);

        assertThat(background.isIdle()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aSoundWorkspaceIsReadInSilence() throws IOException {
        Session session = annotated();

        look(LOOKS);

        assertThat(told).isEmpty();
        assertThat(workspace().resolve("scrub.properties"))
                .content()
                .contains("ended=" + clock.instant());
        session.close(_ -> {});
    }
}
