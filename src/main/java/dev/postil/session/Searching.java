package dev.postil.session;

import dev.postil.model.Document;
import dev.postil.search.Answer;
import dev.postil.search.Hit;
import dev.postil.search.Names;
import dev.postil.search.Question;
import dev.postil.search.Reach;
import dev.postil.session.IndexUpkeep.Try;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds words in the whole workspace. Keeps an index of them beside it, follows what is saved, and
/// makes the index anew, behind everything else, where it is missing, behind or broken.
public final class Searching {

    private static final long QUIET_MILLIS = 2_000;

    /// A smaller workspace is read before anybody could see that it is.
    private static final int WORTH_SHOWING = 200;

    /// The next one when the one before has failed.
    private static final List<Try> TRIES = List.of(Try.values());

    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);

    private final Session session;
    private final String title;
    private final Background lane;
    private final IndexUpkeep upkeep;
    private boolean isOpen;
    private boolean isComplete;
    private AtomicBoolean wasStopped = new AtomicBoolean();
    private int openings;
    private int failures;

    /// A place that was found.
    public record Found(Document document, Hit hit) {}

    /// What was found.
    ///
    /// @param isAll whether there is nothing more than these
    /// @param isComplete whether everything was looked through; false while the index is made
    public record Finds(List<Found> found, boolean isAll, boolean isComplete) {

        public Finds {
            found = List.copyOf(found);
        }
    }

    private Searching(Session session, String title) {
        this.session = session;
        this.title = title;
        lane = session.background().lane("search");
        upkeep = new IndexUpkeep(session.store(), session.id());
    }

    /// Begins to keep the index of a workspace, until the session closes.
    ///
    /// @param title of the work where the index of a large workspace has to be made
    public static Searching in(Session session, String title) {
        Searching searching = new Searching(session, title);
        session.saving().follow(searching::follow);
        session.beforeClosing(searching::close);
        searching.open();
        return searching;
    }

    private void open() {
        isOpen = true;
        isComplete = false;
        wasStopped = new AtomicBoolean();
        openings++;
        Try how = TRIES.get(failures);
        lane.start(Job.quiet(_ -> upkeep.open(how), inTime(this::opened), inTime(this::failed)));
    }

    /// What concerns an index is of no concern once it was closed, to be opened again.
    private <T extends @Nullable Object> Consumer<T> inTime(Consumer<T> reaction) {
        int opening = openings;
        return result -> {
            if (opening == openings) {
                reaction.accept(result);
            }
        };
    }

    private void opened(boolean isUpToDate) {
        if (isUpToDate) {
            isComplete = true;
        } else if (isOpen) {
            rebuild();
        }
    }

    private void rebuild() {
        AtomicBoolean stopped = new AtomicBoolean();
        wasStopped = stopped;
        int documents = session.library().now().size();
        lane.start(
                new Job<@Nullable Void>(
                        documents < WORTH_SHOWING ? null : title,
                        progress -> {
                            try {
                                upkeep.rebuild(documents, progress);
                            } catch (CancellationException stop) {
                                stopped.set(true);
                                throw stop;
                            }
                            return null;
                        },
                        inTime(_ -> isComplete = true),
                        inTime(this::failed)));
    }

    /// Whoever stopped the reading of a large workspace wants it after all once they search; and
    /// where nothing helped the last time, something may have been mended.
    private void resume() {
        if (!isOpen || isGivenUp()) {
            failures = 0;
            open();
        } else if (wasStopped.get()) {
            rebuild();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void work(Work work) {
        lane.start(
                Job.<@Nullable Void>quiet(
                        _ -> {
                            work.run();
                            return null;
                        },
                        _ -> {},
                        inTime(this::failed)));
    }

    private void follow(List<Saving.Line> lines) {
        if (isOpen) {
            work(() -> upkeep.follow(lines));
            lane.later(this, QUIET_MILLIS, this::commit);
        }
    }

    private void commit() {
        if (isOpen) {
            lane.start(
                    Job.quiet(
                            _ -> {
                                upkeep.commit();
                                return upkeep.hasMoved();
                            },
                            inTime(
                                    moved -> {
                                        if (moved) {
                                            open();
                                        }
                                    }),
                            inTime(this::failed)));
        }
    }

    /// The index can be had again from the workspace, so that nobody needs to know.
    private void failed(Exception failure) {
        if (isOpen && !isGivenUp()) {
            failures++;
            LOG.warn("The search index failed", failure);
            if (!isGivenUp()) {
                open();
            }
        }
    }

    private boolean isGivenUp() {
        return failures == TRIES.size();
    }

    /// Answers on the session's thread.
    public Running search(
            Question question, Reach reach, Consumer<Finds> done, Consumer<Exception> failed) {
        resume();
        // Until it is open, behind the opening.
        Background where = upkeep.isOpen() ? session.background() : lane;
        Consumer<Exception> failing = inTime(this::failed);
        return ask(
                where,
                question,
                reach,
                done,
                failure -> {
                    failing.accept(failure);
                    if (isOpen) {
                        ask(lane, question, reach, done, failed);
                    }
                });
    }

    private Running ask(
            Background where,
            Question question,
            Reach reach,
            Consumer<Finds> done,
            Consumer<Exception> failed) {
        Names names = new Names(session.vocabulary().now(), session.vocabulary().people());
        return where.start(
                Job.quiet(
                        _ -> upkeep.search(question, names, reach),
                        answer -> done.accept(finds(answer)),
                        failed));
    }

    private Finds finds(Answer answer) {
        List<Found> found = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            session.library()
                    .document(hit.document())
                    .ifPresent(document -> found.add(new Found(document, hit)));
        }
        return new Finds(found, answer.isAll(), isComplete);
    }

    /// The index stays as it is; it is opened again where the session goes on after all.
    private void close() {
        isOpen = false;
        upkeep.stop();
        work(upkeep::commitAndClose);
    }
}
