package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import dev.postil.task.Progress;
import dev.postil.text.SpanIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Works out what has to change for places in any document to carry a tag. Made on the session's
/// thread with what the session knows then; the rest runs elsewhere.
final class TagPlan {

    /// What is to be done, and how many places needed nothing.
    record Plan(List<Change> changes, int already) {}

    private final PatientReading reading;
    private final TagUse use;
    private final Level level;
    private final UUID author;
    private final Instant now;
    private final List<Effect> unsaved;
    private final @Nullable UUID openId;
    private final @Nullable Content openContent;

    TagPlan(Session session, TagUse use, Level level) {
        this.reading = new PatientReading(session);
        this.use = use;
        this.level = level;
        author = session.author().id();
        now = session.now();
        unsaved = session.saving().unsaved();
        Optional<OpenDocument> open = session.document();
        openId = open.map(OpenDocument::id).orElse(null);
        openContent = open.map(OpenDocument::content).orElse(null);
    }

    /// Which of `places` carry the tag already, by their number.
    BitSet carried(List<FoundPlace> places, Progress progress) throws Exception {
        BitSet carried = new BitSet(places.size());
        InDocument in = null;
        for (int i = 0; i < places.size(); i++) {
            FoundPlace place = places.get(i);
            if (in == null || !in.is(place)) {
                in = new InDocument(place.document(), progress);
            }
            carried.set(i, in.isCarried(in.widening.place(place.span())));
        }
        return carried;
    }

    /// One change for each place that does not carry the tag yet.
    Plan plan(List<FoundPlace> places, Progress progress) throws Exception {
        List<Change> changes = new ArrayList<>();
        int already = 0;
        InDocument in = null;
        for (int i = 0; i < places.size(); i++) {
            FoundPlace place = places.get(i);
            if (in == null || !in.is(place)) {
                progress.report((double) i / places.size(), place.document().title());
                in = new InDocument(place.document(), progress);
            }
            Span span = in.widening.place(place.span());
            if (in.seen.add(span)) {
                if (in.isCarried(span)) {
                    already++;
                } else {
                    changes.add(in.tag(span));
                }
            }
        }
        progress.checkCancelled();
        return new Plan(changes, already);
    }

    private Content content(Document document, Progress progress) throws Exception {
        return openContent != null && document.id().equals(openId)
                ? openContent
                : reading.read((corpus, _) -> corpus.content(document), progress);
    }

    /// As they are now, also where the disk does not know yet.
    private List<Annotation> annotations(Document document, Progress progress) throws Exception {
        Map<UUID, Annotation> known = new LinkedHashMap<>();
        reading.read((corpus, _) -> corpus.annotations(document.id()), progress)
                .forEach(annotation -> known.put(annotation.id(), annotation));
        unsaved.forEach(
                effect ->
                        effect.annotationsOf(document.id()).forEach(change -> put(known, change)));
        return List.copyOf(known.values());
    }

    private static void put(Map<UUID, Annotation> known, Change.OfAnnotation change) {
        Annotation after = change.after();
        if (after == null) {
            known.remove(change.subject().id());
        } else {
            known.put(after.id(), after);
        }
    }

    private boolean carries(Annotation annotation) {
        return use.isUnnamed()
                ? annotation.hasKind(use.kind())
                : annotation.tags().stream().anyMatch(use::sameTag);
    }

    /// One document while its places are gone through.
    private final class InDocument {

        final Widening widening;
        final Set<Span> seen = new HashSet<>();
        private final Document document;
        private final Content content;
        private final SpanIndex index;

        InDocument(Document document, Progress progress) throws Exception {
            this.document = document;
            content = content(document, progress);
            widening = new Widening(content, Sought.language(document), level);
            index = SpanIndex.of(annotations(document, progress));
        }

        boolean is(FoundPlace place) {
            return place.document().id().equals(document.id());
        }

        /// Whether the tag is on an annotation of these very words, or of more around them.
        boolean isCarried(Span place) {
            return index.touching(place).stream()
                    .anyMatch(
                            annotation ->
                                    Objects.requireNonNull(annotation.span()).contains(place)
                                            && carries(annotation));
        }

        Change tag(Span place) {
            Annotation known = index.equalTo(place).stream().findFirst().orElse(null);
            Annotation before =
                    known != null
                            ? known
                            : Draft.of(document.id(), content.text(), place, author, now);
            return new Change.OfAnnotation(
                    known, before.withTags(TagSet.with(before.tags(), use), author, now));
        }
    }
}
