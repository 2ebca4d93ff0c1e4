package dev.postil.session;

import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists the hits of a phrase in one document or in all, as they are found. The latest search wins:
/// nothing of an earlier one arrives once another has begun.
public final class PlaceSearch {

    /// More hits than these nobody looks through.
    public static final int MOST = 250_000;

    private static final int FIRST = 50;
    private static final int BATCH = 1_000;

    /// Takes what is found, on the session's thread.
    public interface Taker {

        /// Some more hits; those of one document follow each other.
        void found(List<FoundPlace> places);

        /// That was all, or as many as are listed.
        void ended(boolean isAll);

        void failed(Exception failure);
    }

    private final Session session;
    private final PatientReading reading;
    private Running running = () -> {};
    private long latest;

    public PlaceSearch(Session session) {
        this.session = session;
        reading = new PatientReading(session);
        session.beforeClosing(this::cancel);
    }

    /// Ends the search that runs, if any.
    public void cancel() {
        latest++;
        running.cancel();
    }

    /// Begins another search.
    ///
    /// @param title shown while it runs; null for a short search
    public void start(
            @Nullable String title, Sought sought, List<Document> documents, Taker taker) {
        cancel();
        Run run = new Run(latest, sought, List.copyOf(documents), taker);
        running =
                session.background().start(new Job<>(title, run::search, run::end, taker::failed));
    }

    private final class Run {

        private final long number;
        private final Sought sought;
        private final List<Document> documents;
        private final Taker taker;
        private final @Nullable UUID openId;
        private final @Nullable Content openContent;
        private final Background mail = session.background().lane("hits");
        private List<FoundPlace> batch = new ArrayList<>();
        private int found;

        Run(long number, Sought sought, List<Document> documents, Taker taker) {
            this.number = number;
            this.sought = sought;
            this.documents = documents;
            this.taker = taker;
            OpenDocument open = session.openDocument().get();
            openId = open == null ? null : open.id();
            openContent = open == null ? null : open.content();
        }

        boolean search(Progress progress) throws Exception {
            for (int i = 0; i < documents.size() && found < MOST; i++) {
                Document document = documents.get(i);
                progress.checkCancelled();
                progress.report((double) i / documents.size(), document.title());
                search(document, content(document, progress), progress);
            }
            post();
            return found < MOST;
        }

        private Content content(Document document, Progress progress) throws Exception {
            if (openContent != null && document.id().equals(openId)) {
                return openContent;
            }
            return reading.read((corpus, _) -> corpus.content(document), progress);
        }

        private void search(Document document, Content content, Progress progress)
                throws Exception {
            Locale language = Sought.language(document);
            String text = content.text();
            Iterator<Span> hits = sought.in(text, language, progress::isCancelled).iterator();
            while (hits.hasNext() && found < MOST) {
                Span hit = hits.next();
                FoundPlace place = FoundPlace.of(document, content, hit);
                batch.add(sought.isPartOfWord(text, hit, language) ? place.asPartOfWord() : place);
                found++;
                if (found == FIRST || batch.size() == BATCH) {
                    post();
                    progress.checkCancelled();
                }
            }
        }

        private void post() {
            List<FoundPlace> places = batch;
            batch = new ArrayList<>();
            if (!places.isEmpty()) {
                mail.start(Job.quiet(_ -> places, this::take, taker::failed));
            }
        }

        private void take(List<FoundPlace> places) {
            if (number == latest) {
                taker.found(places);
            }
        }

        /// The last hits may still be under way: the end goes the same way as they.
        private void end(boolean isAll) {
            mail.start(
                    Job.quiet(
                            _ -> isAll,
                            all -> {
                                if (number == latest) {
                                    taker.ended(all);
                                }
                            },
                            taker::failed));
        }
    }
}
