package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Change.Reason;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts the same tags on many passages of the open document, as one step.
public final class Coding {

    /// A tag to put on.
    ///
    /// @param label null for the kind alone; a label that is no tag's yet makes one
    public record Wanted(String kind, @Nullable String label) {}

    private final Session session;

    public Coding(Session session) {
        this.session = session;
    }

    /// Tags each of `places` (UTF-16); one that is highlighted already keeps its highlight.
    ///
    /// @param note replaces the note where it is not null
    /// @return the annotations as they are now, in the order of `places`
    public List<Annotation> code(
            OpenDocument document,
            Collection<Span> places,
            Collection<Wanted> tags,
            @Nullable String note) {
        List<Change> parts = new ArrayList<>();
        List<TagUse> uses = tags.stream().map(wanted -> use(wanted, parts)).toList();
        List<Annotation> coded = new ArrayList<>();
        for (Span place : places) {
            Optional<Annotation> known = document.index().equalTo(place).stream().findFirst();
            Annotation before = known.orElse(null);
            Annotation after =
                    coded(known.orElseGet(() -> Draft.of(session, document, place)), uses, note);
            coded.add(after);
            if (!after.equals(before)) {
                parts.add(new Change.OfAnnotation(before, after));
            }
        }
        if (!parts.isEmpty()) {
            session.perform(
                    parts.size() == 1
                            ? parts.getFirst()
                            : new Change.Several(Reason.TAG_ALL, parts));
        }
        return coded;
    }

    private Annotation coded(Annotation annotation, List<TagUse> uses, @Nullable String note) {
        Annotation coded = annotation;
        for (TagUse use : uses) {
            coded = TagSet.with(coded, use);
        }
        if (coded.equals(annotation) && note == null) {
            return annotation;
        }
        UUID by = session.author().id();
        return coded.withNote(note == null ? coded.note() : note, by, session.now());
    }

    private TagUse use(Wanted wanted, List<Change> parts) {
        String label = wanted.label();
        UUID tag = label == null ? null : tag(wanted.kind(), label, parts).id();
        return TagUse.of(wanted.kind(), tag, session.author().id(), session.now());
    }

    private Tag tag(String kind, String label, List<Change> parts) {
        return session.vocabulary()
                .tagCalled(label, kind)
                .orElseGet(
                        () -> {
                            Tag tag = Draft.of(session, kind, label);
                            parts.add(new Change.OfTag(null, tag));
                            return tag;
                        });
    }
}
