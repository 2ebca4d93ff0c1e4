package dev.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import dev.postil.ui.XServerTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are dragged with the mouse out of a second window, which stands for a file browser.
class FileDropXServerTest extends XServerTest {

    private static final int BESIDE = 1000;

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Stage browser;
    private Optional<TransferMode> taken = Optional.empty();

    @BeforeEach
    void openWindow() {
        workspace = onFxThread(() -> OpenedWorkspace.empty(folder));
        browser = onFxThread(() -> new Stage());
        show(900, 700, () -> new ShellFixture(workspace, settings).overlay);
    }

    @AfterEach
    void close() {
        fx(browser::close);
        fx(workspace::close);
    }

    @Test
    void filesThatAreDroppedAreImported() throws Exception {
        Path hedging = Files.writeString(folder.resolve("hedging.txt"), "Hedging pays.\n");
        Path ferry = Files.writeString(folder.resolve("ferry.txt"), "The ferry runs.\n");

        dragToTheWindow(content -> content.putFiles(List.of(hedging.toFile(), ferry.toFile())));

        assertThat(taken).hasValue(TransferMode.COPY);
        assertThat(workspace.session().library().documents())
                .extracting(document -> document.source().name())
                .containsExactlyInAnyOrder("hedging.txt", "ferry.txt");
    }

    @Test
    void wordsAreNotTaken() {
        dragToTheWindow(content -> content.putString("Hedging pays."));

        assertThat(taken).isEmpty();
        assertThat(workspace.session().library().documents()).isEmpty();
    }

    private void dragToTheWindow(Consumer<ClipboardContent> filling) {
        var done = new CompletableFuture<Optional<TransferMode>>();
        Label file = new Label("drag me");
        file.setOnDragDetected(
                _ -> {
                    var content = new ClipboardContent();
                    filling.accept(content);
                    file.startDragAndDrop(TransferMode.ANY).setContent(content);
                });
        file.setOnDragDone(drop -> done.complete(Optional.ofNullable(drop.getTransferMode())));
        fx(() -> showBrowser(new Scene(file, 300, 200)));

        drag(file, MouseButton.PRIMARY).dropTo(onScreen(new Point2D(450, 350)));
        until(done::isDone);
        settle();
        taken = done.join();
    }

    private void showBrowser(Scene scene) {
        browser.setX(BESIDE);
        browser.setY(0);
        browser.setScene(scene);
        browser.show();
    }
}
