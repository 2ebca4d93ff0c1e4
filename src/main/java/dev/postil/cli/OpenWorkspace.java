package dev.postil.cli;

import dev.postil.handover.Turns;
import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.session.OpenDocument;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A workspace as a command works on it: the session may be the window's, and belong to its thread,
/// so that a command comes to it by turns. What a command does in one turn nobody comes between.
final class OpenWorkspace {

    private static final long MILLIS_BETWEEN_CHECKS = 200;

    private final Session session;
    private final Turns turns;

    OpenWorkspace(Session session, Turns turns) {
        this.session = session;
        this.turns = turns;
    }

    /// What is done in a turn.
    interface Step<T extends @Nullable Object> {
        T of(Session session) throws Exception;
    }

    /// What is started in a turn, and ends in a later one.
    interface Start<T extends @Nullable Object> {
        Running begin(Session session, Consumer<T> done, Consumer<Exception> failed)
                throws Exception;
    }

    /// Does something in one turn.
    <T extends @Nullable Object> T at(Step<T> step) throws CommandException {
        FutureTask<T> result = new FutureTask<>(() -> step.of(session));
        turns.take(result);
        return resultOf(result, () -> {});
    }

    /// Starts something in a turn and waits until it has come to its end.
    <T extends @Nullable Object> T await(Start<T> start) throws CommandException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Running running =
                at(open -> start.begin(open, result::complete, result::completeExceptionally));
        return resultOf(result, running);
    }

    private <T extends @Nullable Object> T resultOf(Future<T> result, Running running)
            throws CommandException {
        while (true) {
            try {
                return result.get(MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                stopWhereNobodyWaits(running);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException(String.valueOf(interrupted));
            } catch (ExecutionException failed) {
                throw problem(failed.getCause());
            }
        }
    }

    private void stopWhereNobodyWaits(Running running) {
        try {
            turns.check();
        } catch (CancellationException stopped) {
            turns.ask(running::cancel);
            throw stopped;
        }
    }

    /// For work beside the turns, which ends where nobody waits for it any more.
    Progress progress() {
        return new Progress() {

            @Override
            public void report(double fraction, String words) {}

            @Override
            public boolean isCancelled() {
                try {
                    turns.check();
                    return false;
                } catch (CancellationException _) {
                    return true;
                }
            }
        };
    }

    private static CommandException problem(@Nullable Throwable failure) {
        return switch (failure) {
            case CommandException command -> command;
            case RuntimeException unforeseen -> throw unforeseen;
            case Exception foreseen -> new CommandException(foreseen);
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(failure);
        };
    }

    /// The document whose id is `id` or, as people type it, begins with it.
    Document document(String id) throws CommandException {
        String wanted = id.toLowerCase(Locale.ROOT);
        var found =
                at(open -> open.library().now()).stream()
                        .filter(document -> document.id().toString().startsWith(wanted))
                        .toList();
        if (wanted.isEmpty() || found.size() != 1) {
            throw new CommandException(
                    found.isEmpty() ? "cli.document.unknown" : "cli.document.ambiguous", id);
        }
        return found.getFirst();
    }

    Kind kind(String id) throws CommandException {
        Codebook codebook = at(open -> open.vocabulary().now());
        return codebook.kind(id)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "cli.kind.unknown",
                                        id,
                                        String.join(
                                                ", ",
                                                codebook.kinds().stream().map(Kind::id).toList())));
    }

    /// The text of a document that need not be open.
    Content content(Document document) {
        return session.content(document);
    }

    /// Does something to a document, whether it is shown or not, in one turn.
    <T extends @Nullable Object> T with(Document document, With<T> step) throws CommandException {
        FutureTask<T> result =
                this.<FutureTask<T>>await(
                        (open, done, failed) ->
                                open.fetch(
                                        document,
                                        fetched -> {
                                            var task =
                                                    new FutureTask<>(() -> step.of(open, fetched));
                                            task.run();
                                            done.accept(task);
                                        },
                                        failed));
        return resultOf(result, () -> {});
    }

    /// What is done to a document.
    interface With<T extends @Nullable Object> {
        T of(Session session, OpenDocument document) throws Exception;
    }

    /// Waits until all that can be written is.
    ///
    /// @throws CommandException where something could not be
    void settle() throws CommandException {
        refuseUnsaved(
                await(
                        (open, done, _) -> {
                            open.settle(done);
                            return () -> {};
                        }));
    }

    /// Closes, and fails where something could not be written.
    void close() throws CommandException {
        refuseUnsaved(
                await(
                        (open, done, _) -> {
                            open.close(done);
                            return () -> {};
                        }));
    }

    private static void refuseUnsaved(SaveState state) throws CommandException {
        if (state instanceof SaveState.Unsaved(_, var cause)) {
            throw new CommandException(cause);
        }
    }
}
