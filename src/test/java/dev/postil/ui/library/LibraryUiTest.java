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
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.FakeDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;

class LibraryUiTest extends UiTest {

    private static final String NOTES = "Interview notes, 3 May";

    @TempDir Path folder;
    private Desktop desktop;
    private final Commands commands = new Commands();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Overlay overlay = new Overlay();

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
        desktop.add(NOTES, "words");
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
        clickOn(NOTES);
        settle();

        assertThat(opened()).isEqualTo(NOTES);
    }

    @Test
    void titlesAreEditedInTheirRow() {
        showLibrary();
        clickOn(NOTES);
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
    void whatIsKnownOfADocumentIsCorrectedByKey() {
        showLibrary(800);
        clickOn(NOTES);
        press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        settle();
        press(KeyCode.TAB).release(KeyCode.TAB);
        write("Ada Lovelace");
        press(KeyCode.TAB).release(KeyCode.TAB);
        write("22");
        settle();
        picture("library-details-light", stage().getScene());
        assertThat(node("#details-save").isDisabled()).isTrue();
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        write("25");
        settle();
        picture("library-details-dark", stage().getScene());
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle();

        Document corrected = desktop.session().openDocument().get().document().get();
        assertThat(corrected.creators()).containsExactly("Ada Lovelace");
        assertThat(corrected.published()).isEqualTo("2225");
    }

    @Test
    void deleteRemovesAndTheNoticeBringsBack() {
        showLibrary();
        clickOn(NOTES);
        press(KeyCode.DELETE).release(KeyCode.DELETE);
        settle();
        picture("library-removed", stage().getScene());
        assertThat(desktop.session().library().documents()).hasSize(4);

        clickOn("#library-undo");
        settle();
        assertThat(desktop.session().library().documents()).hasSize(5);
    }

    @Test
    void theMenuDoesWhatItSaysToTheDocument() {
        showLibrary();
        choose(NOTES, "Open");
        assertThat(opened()).isEqualTo(NOTES);
        choose(NOTES, "Status", "Done");
        assertThat(notes().status()).isEqualTo(Status.DONE);
        choose(NOTES, "Status", "Unread");
        assertThat(notes().status()).isEqualTo(Status.UNREAD);
        choose(NOTES, "Group", "Interviews");
        assertThat(notes().group()).isEqualTo("Interviews");
        choose(NOTES, "Group", "None");
        assertThat(notes().group()).isNull();
        dialogs.types("Spring");
        choose(NOTES, "Group", "New group…");
        assertThat(notes().group()).isEqualTo("Spring");
        choose(NOTES, "Rename");
        write("Talk");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle();
        assertThat(opened()).isEqualTo("Talk");
        choose("Talk", "Remove");
        assertThat(desktop.session().library().documents())
                .extracting(Document::title)
                .hasSize(4)
                .doesNotContain("Talk");
    }

    @Test
    void theMenuDoesWhatItSaysToAllThatAreSelectedAtOnce() {
        showLibrary();
        clickOn(NOTES);
        press(KeyCode.SHIFT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHIFT);
        settle();

        choose(NOTES, "Status", "Done");

        assertThat(with(Status.DONE)).isEqualTo(3);
        fx(() -> desktop.session().history().undo());
        assertThat(with(Status.DONE)).as("one step").isEqualTo(1);
    }

    private long with(Status status) {
        return desktop.session().library().documents().stream()
                .filter(document -> document.status() == status)
                .count();
    }

    private Document notes() {
        return desktop.session().library().documents().stream()
                .filter(document -> document.title().equals(NOTES))
                .findFirst()
                .orElseThrow();
    }

    /// Goes through the menu of a document; from an item to those beside it along the row.
    private void choose(String title, String item, String... further) {
        rightClickOn(title);
        settle();
        picture("library-menu", lookup("Rename").query().getScene());
        choose(item, Motion.DIRECT);
        for (String next : further) {
            choose(next, Motion.HORIZONTAL_FIRST);
        }
    }

    private void choose(String item, Motion motion) {
        Node label =
                lookup(".menu-item .label")
                        .<Labeled>match(its -> item.equals(its.getText()))
                        .query();
        clickOn(label, motion);
        settle();
    }

    private String opened() {
        return desktop.session().openDocument().get().document().get().title();
    }

    private void showLibrary() {
        showLibrary(250);
    }

    private void showLibrary(int width) {
        Scene scene =
                show(
                        width,
                        800,
                        () -> {
                            overlay.setContent(library());
                            return overlay;
                        });
        fx(() -> new KeyHandler(commands, () -> true, _ -> {}).install(scene));
    }

    private LibraryPane library() {
        return new LibraryPane(
                desktop.session(),
                Messages.load(Locale.ENGLISH),
                commands,
                dialogs,
                overlay,
                failure -> {
                    throw new AssertionError(failure);
                });
    }
}
