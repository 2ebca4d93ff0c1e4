package dev.postil.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import dev.postil.model.Status;
import dev.postil.session.Shelving;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.dialog.Dialogs;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryUiTest extends UiTest {

    @TempDir Path folder;
    private Desktop desktop;
    private final Commands commands = new Commands();

    @BeforeEach
    void fill() {
        desktop = Desktop.in(folder);
        Shelving shelving = new Shelving(desktop.session());
        desktop.open(
                desktop.add(
                        "Hedging at the border: a policy brief",
                        OutlineViewModelTest.content(
                                "1 Hedging at the border: a policy brief",
                                "For a decade the ministry has kept to a policy of ambiguity.",
                                "2 Why ambiguity pays",
                                "The arrangement lets the coast guard operate.",
                                "3 A longer heading that has to be broken into two lines or more",
                                "Words.",
                                "2 What could go wrong",
                                "Two ministries have asked for a written protocol.")));
        desktop.annotate("ministry", Sample.use("risk", null));
        desktop.annotate("coast guard", Sample.use("actor", null));
        desktop.annotate("protocol", Sample.use("implication", null));
        Document done = desktop.add("Airspace deconfliction, five years on", "words");
        shelving.mark(done, Status.DONE);
        desktop.add("Interview notes, 3 May", "words");
        Document arabic =
                desktop.add("مقابلة مع وزير الخارجية حول سياسة الغموض الاستراتيجي", "words");
        desktop.add(
                "A title that is so long that it does not even fit into two lines of the library,"
                        + " however one may break it",
                "words");
        shelving.group(List.of(arabic), "Interviews");
        desktop.session().reading().arrived(desktop.spanOf("The arrangement").start());
    }

    @Test
    void showsDocumentsGroupsAndTheOutline() {
        showLibrary();
        picture("library-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("library-dark", stage().getScene());

        assertThat(lookup(".document-entry").queryAll()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(this.<ListView<?>>node("#outline").getItems()).hasSize(3);
    }

    @Test
    void aClickOpensADocument() {
        showLibrary();
        clickOn("Interview notes, 3 May");
        settle();

        assertThat(opened()).isEqualTo("Interview notes, 3 May");
    }

    @Test
    void titlesAreEditedInTheirRow() {
        showLibrary();
        clickOn("Interview notes, 3 May");
        press(KeyCode.F2).release(KeyCode.F2);
        settle();
        write("Renamed");
        picture("library-rename", stage().getScene());
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle();

        assertThat(opened()).isEqualTo("Renamed");
        assertThat(node("#document-list").isFocused()).isTrue();
    }

    @Test
    void deleteRemovesAndTheNoticeBringsBack() {
        showLibrary();
        clickOn("Interview notes, 3 May");
        press(KeyCode.DELETE).release(KeyCode.DELETE);
        settle();
        picture("library-removed", stage().getScene());
        assertThat(desktop.session().library().documents()).hasSize(4);

        clickOn("#library-undo");
        settle();
        assertThat(desktop.session().library().documents()).hasSize(5);
    }

    private String opened() {
        return desktop.session().openDocument().get().document().get().title();
    }

    private void showLibrary() {
        Scene scene = show(250, 800, this::library);
        fx(() -> new KeyHandler(commands, () -> true, _ -> {}).install(scene));
    }

    private LibraryPane library() {
        return new LibraryPane(
                desktop.session(),
                Messages.load(Locale.ENGLISH),
                commands,
                new NoDialogs(),
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    /// Nobody answers.
    private static final class NoDialogs implements Dialogs {

        @Override
        public List<Path> filesToOpen(String title, List<FileKind> kinds) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveTarget(String title, String name, List<FileKind> kinds) {
            return Optional.empty();
        }

        @Override
        public void choose(String question, List<Choice> choices) {}

        @Override
        public void confirm(String question, String action, Runnable confirmed) {}

        @Override
        public void ask(String question, String initial, String action, Consumer<String> given) {}

        @Override
        public void browse(URI page) {}
    }
}
