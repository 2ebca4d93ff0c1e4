package dev.postil.app;

import dev.postil.handover.Turns;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Turns on JavaFX's thread, which owns the window's session.
final class FxTurns implements Turns {

    @Override
    public void take(Runnable step) {
        CompletableFuture<@Nullable Void> taken = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        step.run();
                        taken.complete(null);
                    } catch (RuntimeException failure) {
                        taken.completeExceptionally(failure);
                    }
                });
        try {
            taken.join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    private static RuntimeException unwrapped(CompletionException failed) {
        return failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }

    @Override
    public void ask(Runnable answer) {
        Platform.runLater(answer);
    }
}
