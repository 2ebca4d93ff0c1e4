package dev.postil.app;

import dev.postil.search.CorpusSearch;
import dev.postil.search.Hit;
import dev.postil.search.Query;
import dev.postil.session.Session;
import dev.postil.task.Running;
import dev.postil.ui.shell.Searcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Searches the open workspace, as far as anybody reads a list.
final class SessionSearch implements Searcher {

    private static final int MOST = 500;

    private final Session session;

    SessionSearch(Session session) {
        this.session = session;
    }

    @Override
    public Running search(String typed, Consumer<List<Found>> done, Consumer<Exception> failed) {
        return session.read(
                null,
                (corpus, progress) -> {
                    List<Found> found = new ArrayList<>();
                    try {
                        new CorpusSearch(corpus, Query.parse(typed))
                                .run(
                                        hit -> {
                                            found.add(found(hit));
                                            stopAt(found.size());
                                        },
                                        progress);
                    } catch (EnoughException _) {
                        return found;
                    }
                    return found;
                },
                done,
                failed);
    }

    private static void stopAt(int found) {
        if (found >= MOST) {
            throw new EnoughException();
        }
    }

    private static Found found(Hit hit) {
        return new Found(
                hit.document(),
                hit.annotation(),
                hit.where() == Hit.Where.TEXT ? hit.span() : null,
                hit.snippet(),
                hit.match());
    }

    /// Ends a search that has found more than anybody reads.
    private static final class EnoughException extends CancellationException {

        private static final long serialVersionUID = 1;
    }
}
