package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Highlighting and tagging: what the keys and the bubble do.
///
/// Each deed acts on the selected words or, where none are selected, on the selected annotation.
/// Selected words that an annotation covers exactly mean that annotation: there is never a second
/// highlight for a second tag.
public final class Tagging {

    /// What came of pressing a kind's key.
    public enum Outcome {
        /// Nothing is selected.
        NOTHING,
        /// The tag was put on, or an unnamed one taken off.
        DONE,
        /// The kind is there with a name: the user is to say which name.
        CHOOSE
    }

    private final Session session;

    public Tagging(Session session) {
        this.session = session;
    }

    /// Highlights the selected words without a tag.
    public Optional<Annotation> highlight() {
        return target().map(target -> session.annotation(target.id()).orElseGet(() -> put(target)));
    }

    /// Puts a kind on the selection, takes its unnamed entry off again, or asks for a name where
    /// the kind is already there with one. Words equal to a tag's label or alias take that tag.
    public Outcome press(String kind) {
        Optional<Annotation> target = target();
        if (target.isEmpty()) {
            return takeUp(kind, null) ? Outcome.DONE : Outcome.NOTHING;
        }
        Annotation annotation = target.get();
        List<TagUse> ofKind =
                annotation.tags().stream().filter(use -> use.kind().equals(kind)).toList();
        Optional<TagUse> unnamed = ofKind.stream().filter(TagUse::isUnnamed).findFirst();
        if (unnamed.isPresent()) {
            put(TagSet.without(annotation, unnamed.get()));
            return Outcome.DONE;
        }
        if (!ofKind.isEmpty()) {
            return Outcome.CHOOSE;
        }
        String words = annotation.quote().exact();
        UUID tag = session.vocabulary().tagCalled(words, kind).map(Tag::id).orElse(null);
        put(add(annotation, kind, tag));
        return Outcome.DONE;
    }

    /// Where nothing is selected, a pen that is taken up gets the tag, for what is selected next.
    private boolean takeUp(String kind, @Nullable UUID tag) {
        boolean isOn = session.selection().pen().isOn();
        if (isOn) {
            UUID by = session.author().id();
            session.selection().pen().take(List.of(TagUse.of(kind, tag, by, session.now())));
        }
        return isOn;
    }

    /// Puts a named tag on the selection, in place of its kind's unnamed entry.
    public Optional<Annotation> name(Tag tag) {
        if (target().isEmpty()) {
            takeUp(tag.kind(), tag.id());
        }
        return target().map(target -> put(add(target, tag.kind(), tag.id())));
    }

    /// Makes a tag and puts it on the selection, in one step.
    public Optional<Annotation> create(String kind, String label) {
        return target().map(
                        target -> {
                            Tag tag = Draft.of(session, kind, label);
                            Annotation tagged = add(target, kind, tag.id());
                            session.perform(
                                    new Change.Several(
                                            Change.Reason.NAME_TAG,
                                            List.of(
                                                    new Change.OfTag(null, tag),
                                                    changeTo(tagged))));
                            return select(tagged);
                        });
    }

    /// Puts the tags of the last tagging on the selection.
    public Optional<Annotation> repeat() {
        List<TagUse> uses = session.selection().pen().tags().get();
        return uses.isEmpty()
                ? Optional.empty()
                : target().map(
                                target -> {
                                    Annotation tagged = target;
                                    for (TagUse use : uses) {
                                        tagged = add(tagged, use.kind(), use.tag());
                                    }
                                    return put(tagged);
                                });
    }

    /// Takes a tag off; the highlight stays.
    public void untag(Annotation annotation, TagUse use) {
        put(TagSet.without(annotation, use));
    }

    /// Removes an annotation; its neighbour is selected.
    public void remove(Annotation annotation) {
        OpenDocument document = session.openDocument().get();
        Optional<Annotation> neighbour =
                document == null
                        ? Optional.empty()
                        : new Walk(session).neighbour(document, annotation);
        session.perform(new Change.OfAnnotation(annotation, null));
        session.selection().selectWords(null);
        session.selection().select(neighbour.orElse(null));
    }

    private Annotation add(Annotation annotation, String kind, @Nullable UUID tag) {
        TagUse use = TagUse.of(kind, tag, session.author().id(), session.now());
        return TagSet.with(annotation, use);
    }

    /// The annotation to act on: the one there is, or one for the selected words not yet made.
    private Optional<Annotation> target() {
        OpenDocument document = session.openDocument().get();
        Span words = session.selection().words().get();
        if (document == null || words == null) {
            return Optional.ofNullable(session.selection().annotation().get());
        }
        List<Annotation> there = document.index().equalTo(words);
        return Optional.of(there.isEmpty() ? Draft.of(session, document, words) : there.getFirst());
    }

    private Annotation put(Annotation annotation) {
        session.perform(changeTo(annotation));
        return select(annotation);
    }

    private Annotation select(Annotation annotation) {
        if (!annotation.tags().isEmpty()) {
            session.selection().pen().take(annotation.tags());
        }
        Annotation now = session.annotation(annotation.id()).orElse(annotation);
        session.selection().select(now);
        return now;
    }

    private Change.OfAnnotation changeTo(Annotation annotation) {
        Annotation stamped =
                annotation.withTags(annotation.tags(), session.author().id(), session.now());
        return new Change.OfAnnotation(session.annotation(annotation.id()).orElse(null), stamped);
    }
}
