package dev.postil.intake.worker;

import dev.postil.intake.IntakeException;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.Original;
import dev.postil.intake.OriginalReader;
import dev.postil.intake.Reading;
import dev.postil.intake.worker.Wire.Answer;
import dev.postil.intake.worker.Wire.Refusal;
import dev.postil.task.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads originals in workers: as many at a time as are allowed, started when they are needed, used
/// again, and ended when nobody needs them or one is in trouble. Who comes when all are taken
/// waits.
public final class WorkerPool implements OriginalReader {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final int MILLIS_BETWEEN_CHECKS = 50;

    private final JavaCommand command;
    private final WorkerLimits limits;
    private final Semaphore places;

    /// The one used last comes first, so that those not needed are idle and end.
    private final ConcurrentLinkedDeque<Worker> free = new ConcurrentLinkedDeque<>();

    public WorkerPool(JavaCommand command, WorkerLimits limits) {
        this.command = command;
        this.limits = limits;
        places = new Semaphore(limits.atOnce(), true);
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        awaitPlace(progress);
        try {
            return reading(answer(original, progress), original);
        } catch (WorkerFailure failure) {
            LOG.warn("A worker failed: {}", failure.kind());
            throw refusal(failure, original);
        } finally {
            places.release();
        }
    }

    private void awaitPlace(Progress progress) {
        try {
            while (!places.tryAcquire(MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException(interrupted.toString());
        }
    }

    /// What ends a worker that has read other files is given to a new one as well: it may have been
    /// what they left behind.
    private Answer answer(Original original, Progress progress) throws WorkerFailure {
        Worker worker = take();
        boolean isNew = worker.isNew();
        try {
            return answer(worker, original, progress);
        } catch (WorkerFailure failure) {
            if (isNew || !failure.mayComeFromEarlierOn()) {
                throw failure;
            }
        }
        return answer(Worker.start(command, limits), original, progress);
    }

    private Answer answer(Worker worker, Original original, Progress progress)
            throws WorkerFailure {
        Answer answer = worker.ask(original, progress);
        if (worker.free()) {
            free.addFirst(worker);
        }
        return answer;
    }

    private Worker take() throws WorkerFailure {
        for (Worker next = free.pollFirst(); next != null; next = free.pollFirst()) {
            if (next.take()) {
                return next;
            }
        }
        return Worker.start(command, limits);
    }

    private static Reading reading(Answer answer, Original original)
            throws IntakeException, WorkerFailure {
        Refusal refusal = answer.refusal();
        if (refusal != null) {
            if (refusal.reason() == Reason.FAILED) {
                LOG.warn("A format failed: {}", refusal.arguments());
            }
            throw refusal.exception(original.name());
        }
        Reading reading = answer.reading();
        if (reading == null) {
            throw new WorkerFailure(WorkerFailure.Kind.BROKEN);
        }
        return reading;
    }

    private IntakeException refusal(WorkerFailure failure, Original original) {
        String name = original.name();
        return switch (failure.kind()) {
            case NOT_STARTED -> new IntakeException(Reason.NO_READER, name, failure);
            case SLOW ->
                    new IntakeException(
                            Reason.TOO_SLOW,
                            name,
                            failure,
                            Long.toString(limits.reading().toSeconds()));
            case HEAVY -> new IntakeException(Reason.TOO_HEAVY, name, failure);
            case BROKEN -> new IntakeException(Reason.FAILED, name, failure);
        };
    }
}
