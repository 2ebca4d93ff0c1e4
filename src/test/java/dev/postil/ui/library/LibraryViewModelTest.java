package dev.postil.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import dev.postil.model.Status;
import dev.postil.session.LateBackground;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {

    private static final Messages MESSAGES = Messages.load(Locale.ENGLISH);

    @TempDir Path folder;
    private Desktop desktop;
    private LibraryViewModel model;
    private Document alpha;
    private Document beta;
    private Document gamma;

    @BeforeEach
    void fill() {
        desktop = Desktop.in(folder);
        alpha = desktop.add("Alpha", "one");
        beta = desktop.add("Beta", "two");
        gamma = desktop.add("Gamma", "three");
        model = new LibraryViewModel(desktop.session(), MESSAGES, LibraryViewModelTest::fail);
    }

    @Test
    void listsDocumentsByTitleAndCountsThem() {
        assertThat(outline()).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(model.title().get()).isEqualTo("DOCUMENTS · 3");
    }

    @Test
    void groupsStandBelowThoseWithoutOne() {
        model.group(List.of(alpha, gamma), " Briefs ");

        assertThat(outline()).containsExactly("Beta", "[Briefs 2]", "Alpha", "Gamma");
        assertThat(model.groups()).containsExactly("Briefs");

        model.group(List.of(alpha), null);
        assertThat(outline()).containsExactly("Alpha", "Beta", "[Briefs 1]", "Gamma");
    }

    @Test
    void theFilterLooksInTitlesAndGroups() {
        model.group(List.of(alpha), "Briefs");
        model.words().set("BRI");
        assertThat(outline()).containsExactly("[Briefs 1]", "Alpha");
        model.words().set("gam");
        assertThat(outline()).containsExactly("Gamma");
    }

    @Test
    void theOpenOneIsMarkedAlsoAfterItWasRenamed() {
        model.open(beta);
        assertThat(openOnes()).containsExactly("Beta");

        model.rename(beta, "Zeta");
        assertThat(outline()).containsExactly("Alpha", "Gamma", "Zeta");
        assertThat(openOnes()).containsExactly("Zeta");
    }

    @Test
    void aRemovalIsToldUntilItIsUndoneOrSomethingElseIsDone() {
        model.remove(List.of(alpha));
        assertThat(outline()).containsExactly("Beta", "Gamma");
        assertThat(model.removed().get()).isEqualTo("Removed “Alpha”.");

        model.undoRemoval();
        assertThat(outline()).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(model.removed().get()).isEmpty();

        model.remove(List.of(alpha, beta));
        assertThat(model.removed().get()).isEqualTo("Removed 2 documents.");
        model.rename(gamma, "Delta");
        assertThat(model.removed().get()).isEmpty();
        model.undoRemoval();
        assertThat(outline()).containsExactly("Delta");
    }

    @Test
    void theSecondLineSaysSourceAndProgress() {
        DocumentWords words = new DocumentWords(desktop.session(), MESSAGES);
        assertThat(words.source(alpha)).isEqualTo("Text");
        assertThat(words.progress(alpha)).isEqualTo("not started");

        model.open(alpha);
        desktop.annotate("one", Sample.use("risk", null));
        assertThat(words.progress(alpha)).isEmpty();
        assertThat(words.counts(alpha))
                .extracting(counted -> counted.kind().label() + counted.count())
                .containsExactly("Risk1");

        model.mark(List.of(alpha), Status.DONE);
        Document done = desktop.session().library().document(alpha.id()).orElseThrow();
        assertThat(words.progress(done)).isEqualTo("✓ 1 annotation");
        assertThat(words.counts(done)).isEmpty();
    }

    @Test
    void documentsMayArriveLater() throws StoreException {
        try (Arriving arriving = new Arriving()) {
            assertThat(arriving.model.title().get()).isEqualTo("DOCUMENTS · …");
            assertThat(arriving.model.rows()).isEmpty();

            arriving.late.work();
            arriving.late.bringBack();

            assertThat(arriving.model.title().get()).isEqualTo("DOCUMENTS · " + Arriving.DOCUMENTS);
            assertThat(arriving.model.rows()).hasSize(Arriving.DOCUMENTS);
        }
    }

    @Test
    void saysWhyDocumentsDoNotArrive() throws StoreException {
        try (Arriving arriving = new Arriving()) {
            arriving.store.close();
            arriving.late.work();
            arriving.late.bringBack();

            assertThat(arriving.failures).hasSize(1);
            assertThat(arriving.model.title().get()).isEqualTo("DOCUMENTS · …");
        }
    }

    /// The same workspace, opened again once it has so many documents that they come later.
    private final class Arriving implements AutoCloseable {

        static final int DOCUMENTS = 203;

        private final LateBackground late = new LateBackground();
        private final List<Exception> failures = new ArrayList<>();
        private final Store store;
        private final Session session;
        private final LibraryViewModel model;

        Arriving() throws StoreException {
            for (int i = 3; i < DOCUMENTS; i++) {
                desktop.add("Later " + i, "text " + i);
            }
            desktop.session().close(_ -> {});
            store = Store.open(desktop.session().folder());
            session = Session.open(store, "Ada", late, Desktop.CLOCK);
            model = new LibraryViewModel(session, MESSAGES, failures::add);
        }

        @Override
        public void close() {
            session.close(_ -> {});
        }
    }

    private List<String> outline() {
        return model.rows().stream()
                .map(
                        row ->
                                switch (row) {
                                    case Shelf.Group(var name, var count) ->
                                            "[" + name + " " + count + "]";
                                    case Shelf.Volume(var document, _) -> document.title();
                                })
                .toList();
    }

    private List<String> openOnes() {
        return model.rows().stream()
                .filter(row -> row instanceof Shelf.Volume(_, var open) && open)
                .map(row -> ((Shelf.Volume) row).document().title())
                .toList();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
