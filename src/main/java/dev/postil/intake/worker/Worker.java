package dev.postil.intake.worker;

import dev.postil.intake.Original;
import dev.postil.intake.worker.Wire.Answer;
import dev.postil.intake.worker.WorkerFailure.Kind;
import dev.postil.task.Progress;
import dev.postil.task.Threads;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A program that reads one file at a time, and the thread here that talks with it: who waits for
/// an answer can thus go away, and the worker with it.
final class Worker {

    /// How a Java ends that ran out of memory.
    private static final int OUT_OF_MEMORY = 3;

    private static final int SECONDS_TO_END = 5;
    private static final int MILLIS_BETWEEN_CHECKS = 50;

    private enum State {
        FREE,
        TAKEN,
        ENDED
    }

    private final Process process;
    private final WorkerLimits limits;
    private final LinkedBlockingQueue<Question> questions = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> there = new CompletableFuture<>();
    private final CompletableFuture<Kind> ended = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.TAKEN);
    private final AtomicInteger answers = new AtomicInteger();

    private record Question(Original original, CompletableFuture<Answer> answer) {}

    private Worker(Process process, WorkerLimits limits) {
        this.process = process;
        this.limits = limits;
    }

    /// Starts one, which is taken already.
    static Worker start(JavaCommand command, WorkerLimits limits) throws WorkerFailure {
        try {
            Worker worker = new Worker(command.start(), limits);
            Threads.start("worker", worker::talk);
            return worker;
        } catch (IOException _) {
            throw new WorkerFailure(Kind.NOT_STARTED);
        }
    }

    /// Whether it is free, and now taken.
    boolean take() {
        return state.compareAndSet(State.FREE, State.TAKEN);
    }

    /// Whether others may take it from now on.
    boolean free() {
        if (answers.get() >= limits.files()) {
            end();
            return false;
        }
        return state.compareAndSet(State.TAKEN, State.FREE);
    }

    /// Whether it has read nothing yet.
    boolean isNew() {
        return answers.get() == 0;
    }

    /// Whoever has taken it may ask.
    ///
    /// @throws CancellationException once `progress` was cancelled; then the worker is gone, too
    Answer ask(Original original, Progress progress) throws WorkerFailure {
        if (!happens(there, limits.starting(), progress)) {
            throw new WorkerFailure(Kind.NOT_STARTED);
        }
        Question question = new Question(original, new CompletableFuture<>());
        questions.add(question);
        if (!happens(question.answer(), limits.reading(), progress)) {
            throw new WorkerFailure(Kind.SLOW);
        }
        return question.answer().join();
    }

    /// Waits for an event; where it does not come in time, the worker is ended.
    private boolean happens(CompletableFuture<?> event, Duration most, Progress progress)
            throws WorkerFailure {
        long until = System.nanoTime() + most.toNanos();
        try {
            while (!happensSoon(event)) {
                progress.checkCancelled();
                if (System.nanoTime() > until) {
                    end();
                    return false;
                }
            }
        } catch (CancellationException cancelled) {
            end();
            throw cancelled;
        }
        if (!event.isDone()) {
            throw new WorkerFailure(there.isDone() ? ended.join() : Kind.NOT_STARTED);
        }
        return true;
    }

    /// Or the worker has ended.
    private boolean happensSoon(CompletableFuture<?> event) {
        try {
            CompletableFuture.anyOf(event, ended).get(MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException(interrupted.toString());
        }
    }

    /// Ends it at once, whatever it is doing.
    void end() {
        state.set(State.ENDED);
        process.destroyForcibly();
    }

    private void talk() {
        try (DataInputStream in =
                        new DataInputStream(new BufferedInputStream(process.getInputStream()));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            Wire.awaitGreeting(in);
            there.complete(true);
            for (Question next = next(); next != null; next = next()) {
                Wire.ask(out, next.original());
                Answer answer = Wire.answered(in);
                answers.incrementAndGet();
                next.answer().complete(answer);
            }
        } catch (EOFException _) {
            // It has ended; how says more.
        } catch (IOException | InterruptedException _) {
            // What it says is no answer: nobody waits for more.
            process.destroyForcibly();
        } finally {
            ended.complete(end(process));
            end();
            JavaCommand.forgetLastWords(process.pid());
        }
    }

    /// Null once nobody has needed it for a while.
    private @Nullable Question next() throws InterruptedException {
        Question next = null;
        while (next == null && state.get() != State.ENDED) {
            next = questions.poll(limits.idle().toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                state.compareAndSet(State.FREE, State.ENDED);
            }
        }
        return next;
    }

    private static Kind end(Process process) {
        try {
            if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)
                    && process.exitValue() == OUT_OF_MEMORY) {
                return Kind.HEAVY;
            }
        } catch (InterruptedException _) {
            // Nobody interrupts this thread, and it ends here anyway.
        }
        return Kind.BROKEN;
    }
}
