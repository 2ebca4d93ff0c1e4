package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.cli.Cli;
import dev.postil.cli.Environment;
import dev.postil.exchange.Exported;
import dev.postil.i18n.Messages;
import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.intake.Original;
import dev.postil.model.Span;
import dev.postil.task.Progress;
import dev.postil.ui.UiTest;
import dev.postil.ui.dialog.FakeDialogs;
import dev.postil.ui.reader.ReaderPane;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The main job from start to end, in the program as it is wired.
class JourneyUiTest extends UiTest {

    private static final String TITLE = "The Ferry Agreement Holds, for Now";

    /// Pasted from a page of our own making, with what such pages carry around an article.
    private static final String ARTICLE =
            """
            Win a garden chair today Win a garden chair today

            The Ferry Agreement Holds, for Now

            The Ferry Agreement Holds, for Now

            by | Mar 22, 2025 | Regional Affairs | 0 comments

            The two harbours have long lived with a policy of strategic ambiguity 🧭: neither says who \
            owns the strait, and both collect its tolls.

            Why the Silence Pays

            The port authority, in Arabic سلطة الميناء and in Chinese 港务局, prefers a quiet season to \
            a written treaty.

            ➡️ Fewer inspections: crews pass in an hour.
            ➡️ Shared radar: both towers watch one screen.

            What Could Go Wrong

            One misread signal could end the arrangement overnight.

            0 Comments

            Submit a Comment

            Your email address will not be published. Required fields are marked *

            Loading...
            """;

    @TempDir Path folder;
    private Path article;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final FakeDialogs dialogs = new FakeDialogs();
    private MainWindow window;

    @BeforeEach
    void write() throws Exception {
        article = Files.writeString(folder.resolve("ferry.txt"), ARTICLE);
    }

    @Test
    void importsTagsNamesNotesUndoesReopensAndExports() throws Exception {
        start(List.of(article));
        until(() -> !boundsOf("strategic ambiguity").isEmpty());

        selectWithTheMouse("strategic ambiguity");
        until(() -> node("#tag-bubble").isVisible());
        tap(KeyCode.I);
        until(() -> cards() == 1);
        tap(KeyCode.T);
        write("Freedom of action");
        tap(KeyCode.ENTER);
        tap(KeyCode.I);
        until(() -> shows("Freedom of action"));
        tap(KeyCode.N);
        write("A goal, not a side effect");
        tap(KeyCode.ESCAPE);
        until(() -> shows("A goal, not a side effect"));
        picture("journey", stage().getScene());

        undo();
        until(() -> !shows("A goal, not a side effect"));
        redo();
        until(() -> shows("A goal, not a side effect"));
        quit();

        start(List.of());
        until(() -> cards() == 1 && shows("A goal, not a side effect"));
        Path target = folder.resolve("ferry.json");
        dialogs.savesTo(target);
        push(KeyCode.CONTROL, KeyCode.E);
        settle();
        tap(KeyCode.ENTER);
        until(() -> Files.exists(target));
        quit();

        assertThat(checked(target).get("quote").asString()).isEqualTo("strategic ambiguity");
        assertThat(withoutIdsAndTimes(target)).isEqualTo(withoutIdsAndTimes(byCommandLine()));
    }

    /// The exported annotation, after the file was held against schema and text.
    private static JsonNode checked(Path file) throws Exception {
        JsonNode tree = new Exported(Files.readString(file)).check().tree();
        JsonNode document = tree.get("documents").get(0);
        assertThat(document.get("title").asString()).isEqualTo(TITLE);
        assertThat(document.get("published").asString()).isEqualTo("2025-03-22");
        assertThat(document.get("annotations")).hasSize(1);
        return document.get("annotations").get(0);
    }

    /// The same job without the window.
    private Path byCommandLine() {
        String workspace = folder.resolve("Cli.postil").toString();
        run("import", "-w", workspace, article.toString());
        String id = run("list", "-w", workspace).split("\t")[0];
        run(
                "annotate",
                "-w",
                workspace,
                "--document",
                id,
                "--quote",
                "strategic ambiguity",
                "--tag",
                "implication:Freedom of action",
                "--note",
                "A goal, not a side effect");
        Path target = folder.resolve("cli.json");
        run("export", "-w", workspace, "-o", target.toString());
        return target;
    }

    private String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var environment =
                new Environment(
                        Optional::empty,
                        settings.author().get(),
                        Version.text(),
                        Intake.standard(),
                        Clock.systemUTC());
        int code =
                new Cli(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                System.err,
                                Messages.load(Locale.ENGLISH),
                                environment)
                        .run(arguments);
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String withoutIdsAndTimes(Path file) throws Exception {
        return new Exported(Files.readString(file))
                .content()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "TIME");
    }

    private void start(List<Path> files) {
        ended.set(false);
        fx(
                () -> {
                    window = new MainWindow(stage(), program(), () -> ended.set(true));
                    stage().setX(0);
                    stage().setY(0);
                    stage().setWidth(980);
                    stage().setHeight(900);
                    window.open(files);
                    stage().setX(0);
                    stage().setY(0);
                    stage().setWidth(980);
                    stage().setHeight(900);
                });
    }

    private Program program() {
        return WiredProgram.in(folder, settings, Clock.systemUTC(), (_, _) -> dialogs);
    }

    private void quit() {
        fx(window::quit);
        until(ended::get);
    }

    private void undo() {
        push(KeyCode.CONTROL, KeyCode.Z);
        settle();
    }

    private void redo() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        settle();
    }

    private void tap(KeyCode key) {
        push(key);
        settle();
    }

    private int cards() {
        return (int)
                lookup(".annotation-card").queryAll().stream()
                        .filter(JourneyUiTest::isSeen)
                        .count();
    }

    private boolean shows(String words) {
        return lookup(
                        node ->
                                isSeen(node)
                                        && (node instanceof Labeled labeled
                                                        && words.equals(labeled.getText())
                                                || node instanceof Text text
                                                        && text.getText().contains(words)))
                .tryQuery()
                .isPresent();
    }

    /// Lists keep cells that they do not show.
    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private List<Bounds> boundsOf(String words) {
        Optional<Node> reader = lookup("#reader").tryQuery();
        int start = text().indexOf(words);
        return reader.isEmpty() || start < 0
                ? List.of()
                : onFxThread(
                        () ->
                                ((ReaderPane) reader.get())
                                        .boundsOf(new Span(start, start + words.length())));
    }

    /// The document's text as it was imported.
    private String text() {
        try {
            var original = Original.of("ferry.txt", ARTICLE.getBytes(StandardCharsets.UTF_8));
            return Intake.standard().read(original, Progress.NONE).content().text();
        } catch (IntakeException failure) {
            throw new AssertionError(failure);
        }
    }

    private void selectWithTheMouse(String words) {
        Bounds bounds = boundsOf(words).getFirst();
        double y = bounds.getCenterY();
        drag(onScreen(bounds.getMinX() + 1, y)).dropTo(onScreen(bounds.getMaxX() - 1, y));
        settle();
    }

    private Point2D onScreen(double x, double y) {
        return onFxThread(() -> stage().getScene().getRoot().localToScreen(x, y));
    }
}
