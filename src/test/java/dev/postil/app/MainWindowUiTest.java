package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.handover.Answer;
import dev.postil.handover.Caller;
import dev.postil.handover.Request;
import dev.postil.handover.RuntimeFolder;
import dev.postil.i18n.Messages;
import dev.postil.session.Workspaces;
import dev.postil.settings.ThemeChoice;
import dev.postil.settings.WindowPlace;
import dev.postil.store.Store;
import dev.postil.ui.UiTest;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Dialogs;
import dev.postil.ui.dialog.FxDialogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainWindowUiTest extends UiTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicBoolean ended = new AtomicBoolean();
    private Path brief;
    private Program program;
    private MainWindow window;

    @BeforeEach
    void makeWindow() throws Exception {
        brief =
                Files.writeString(
                        folder.resolve("brief.txt"), "Hedging pays.\n\nUntil it fails.\n");
        start();
    }

    @AfterEach
    void quit() throws Exception {
        if (!ended.get()) {
            end();
        }
    }

    @Test
    void aFileOnTheCommandLineIsReadAtOnceAndIsThereAtTheNextStart() throws Exception {
        open(List.of(brief));
        until(() -> facts().startsWith("5 words"));
        end();

        start();
        open(List.of());
        until(() -> facts().startsWith("5 words"));

        assertThat(stage().getTitle()).isEqualTo("My workspace – Postil");
    }

    @Test
    void theFirstFrameSaysWhatIsOpenedOnTheColourOfTheTheme() {
        program.settings().theme().set(ThemeChoice.DARK);
        List<String> first = new ArrayList<>();
        List<Paint> fills = new ArrayList<>();
        fx(
                () -> {
                    window.open(List.of());
                    Scene scene = stage().getScene();
                    first.add(((Label) scene.lookup("#waiting")).getText());
                    fills.add(scene.getFill());
                    fills.add(
                            ((Region) scene.getRoot())
                                    .getBackground()
                                    .getFills()
                                    .getFirst()
                                    .getFill());
                });

        assertThat(first).containsExactly("Opening “My workspace”…");
        assertThat(fills.getFirst()).isEqualTo(fills.getLast()).isNotEqualTo(Color.WHITE);
        until(() -> lookup("#import-button").tryQuery().isPresent());
        assertThat(stage().getScene().getFill()).isEqualTo(fills.getFirst());
        picture("opened-dark", stage().getScene());
    }

    @Test
    void searchFindsWordsInTheWorkspace() throws Exception {
        open(List.of(brief));
        until(() -> facts().startsWith("5 words"));
        clickOn("#search-field").write("fails");
        until(() -> lookup("#search-results .search-title").tryQuery().isPresent());

        assertThat(lookup(".search-title").<Label>query().getText()).isEqualTo("brief");
        type(KeyCode.ESCAPE);
    }

    @Test
    void theSampleBriefOpens() throws Exception {
        open(List.of());
        until(() -> lookup("#empty-sample").tryQuery().isPresent());
        clickOn("#empty-sample");
        until(() -> lookup("#reader").tryQuery().isPresent());

        assertThat(facts()).contains("words");
    }

    @Test
    void anotherWorkspaceTakesThePlaceOfTheFirst() throws Exception {
        open(List.of());
        until(() -> lookup("#empty-state").tryQuery().isPresent());
        fx(() -> window.openWorkspace(folder.resolve("Levant.postil")));
        until(() -> "Levant – Postil".equals(stage().getTitle()));

        assertThat(program.settings().lastWorkspace().get())
                .isEqualTo(folder.resolve("Levant.postil").toAbsolutePath());
    }

    @Test
    void goingBackToABackupOpensTheWorkspaceAsItWasThen() throws Exception {
        open(List.of());
        until(() -> lookup("#empty-state").tryQuery().isPresent());
        until(() -> announced().isPresent());
        until(() -> !backups().isEmpty());
        Path empty = backups().getFirst();
        assertThat(ask(List.of("brief.txt"))).isEqualTo(new Answer.Done(0));
        until(() -> facts().startsWith("5 words"));

        fx(() -> window.goBackTo(empty));

        until(() -> lookup("#empty-state").tryQuery().isPresent());
        until(() -> backups().size() == 3);
        until(() -> ask(List.of("brief.txt")).equals(new Answer.Done(0)));
        until(() -> facts().startsWith("5 words"));
    }

    @Test
    void whatIsNoBackupLeavesTheWorkspaceAsItWasAndSaysSo() throws Exception {
        open(List.of(brief));
        until(() -> facts().startsWith("5 words"));

        fx(() -> window.goBackTo(brief));

        until(() -> facts().startsWith("5 words"));
        until(() -> lookup("#notices .notice").tryQuery().isPresent());
    }

    private List<Path> backups() throws IOException {
        Path kept = program.settings().lastWorkspace().get().resolve("backups");
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".postil-backup")).toList();
        }
    }

    @Test
    void aWorkspaceThatIsInUseIsReadUntilItIsFree() throws Exception {
        Path taken = folder.resolve("Taken.postil");
        Store other = Workspaces.create(taken, "Taken", "Ada", Clock.systemUTC());
        open(List.of(taken));
        until(() -> lookup("#banner .button").tryQuery().isPresent());
        assertThat(lookup("#save-state").<Label>query().getText()).isEqualTo("Reading only");
        other.close();

        clickOn("#banner .button");
        until(() -> "✓ All changes saved".equals(saveState()));

        assertThat(stage().getTitle()).isEqualTo("Taken – Postil");
    }

    @Test
    void aSecondProgramBringsItsFilesToTheWindowAndEnds() throws Exception {
        open(List.of());
        until(() -> lookup("#empty-state").tryQuery().isPresent());
        until(() -> announced().isPresent());

        assertThat(ask(List.of("brief.txt"))).isEqualTo(new Answer.Done(0));

        until(() -> facts().startsWith("5 words"));
    }

    @Test
    void commandsOfOtherProgramsAreDoneInTheWindow() throws Exception {
        open(List.of(brief));
        until(() -> facts().startsWith("5 words"));
        until(() -> announced().isPresent());
        Path other = Files.writeString(folder.resolve("other.txt"), "Another text entirely.\n");

        assertThat(ask(List.of("import", other.toString()))).isEqualTo(new Answer.Done(0));
        String id = said.toString(StandardCharsets.UTF_8).split("\t")[0];
        List<String> annotate =
                List.of("annotate", "--document", id, "--quote", "text", "--tag", "risk");
        assertThat(ask(annotate)).isEqualTo(new Answer.Done(0));
        assertThat(ask(List.of("export"))).isEqualTo(new Answer.Done(0));

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"quote\": \"text\"");
        assertThat(facts()).startsWith("5 words");
        until(() -> "✓ All changes saved".equals(saveState()));
    }

    @Test
    void aWindowThatHasClosedIsNotAsked() throws Exception {
        open(List.of());
        until(() -> announced().isPresent());
        end();

        assertThat(ask(List.of("list"))).isEqualTo(new Answer.Nobody());
    }

    private Optional<byte[]> announced() {
        Path workspace = program.settings().lastWorkspace().get();
        return workspace == null ? Optional.empty() : Store.announcement(workspace);
    }

    private Answer ask(List<String> arguments) throws IOException {
        said.reset();
        Path workspace = program.settings().lastWorkspace().get();
        var request = new Request(workspace.toString(), arguments, folder.toString(), "en");
        return new Caller(RuntimeFolder.ofSystem())
                .ask(announced().orElseThrow(), request, said, System.err);
    }

    @Test
    void aWorkspaceThatCannotBeReadIsSaidToBeAndCanBeTriedAgain() throws Exception {
        Path broken = folder.resolve("Broken.postil");
        Workspaces.create(broken, "Broken", "Ada", Clock.systemUTC()).close();
        Path marker = broken.resolve("workspace.properties");
        String whole = Files.readString(marker);
        Files.writeString(marker, "version=999\n");
        open(List.of(broken));
        until(() -> lookup("#no-workspace").tryQuery().isPresent());
        Files.writeString(marker, whole);

        clickOn("#workspace-retry");
        until(() -> "Broken – Postil".equals(stage().getTitle()));
    }

    @Test
    void aWindowThatCannotBeMadeSaysWhyAndLetsTheDetailsBeCopied() throws Exception {
        program =
                onFxThread(
                        () -> program((_, _) -> throwsAway(new IllegalStateException("no panes"))));
        window = onFxThread(() -> new MainWindow(stage(), program, () -> ended.set(true)));

        open(List.of());
        until(() -> lookup("#problem-text").tryQuery().isPresent());
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            fx(() -> settings.theme().set(theme));
            picture("state-no-window-" + theme, stage().getScene());
        }
        assertThat(lookup("#problem-text").<TextArea>query().getText()).contains("no panes");
        clickOn("#problem-copy");
        clickOn("#problem-quit");

        until(ended::get);
    }

    private static Dialogs throwsAway(RuntimeException failure) {
        throw failure;
    }

    private String saveState() {
        return lookup("#save-state").<Label>tryQuery().map(Label::getText).orElse("");
    }

    @Test
    void closingOnceMoreWhileItClosesChangesNothing() {
        open(List.of(brief));
        until(() -> facts().startsWith("5 words"));
        fx(
                () -> {
                    window.quit();
                    window.quit();
                });
        until(ended::get);
        assertThat(lookup("#problem-text").tryQuery()).isEmpty();
    }

    private void start() {
        ended.set(false);
        settings.window().set(new WindowPlace(0, 0, 960, 900, false));
        program = onFxThread(this::program);
        window = onFxThread(() -> new MainWindow(stage(), program, () -> ended.set(true)));
    }

    private void open(List<Path> named) {
        fx(() -> window.open(named));
    }

    private void end() throws Exception {
        fx(window::quit);
        until(ended::get);
    }

    private Program program() {
        return program(
                (overlay, messages) ->
                        new FxDialogs(overlay, messages, settings.folders(), _ -> {}));
    }

    private Program program(BiFunction<Overlay, Messages, Dialogs> dialogs) {
        return WiredProgram.in(folder, settings, Clock.systemUTC(), dialogs);
    }

    private String facts() {
        return lookup("#document-facts").<Label>tryQuery().map(Label::getText).orElse("");
    }
}
