package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Change.Reason;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Highlighting and tagging: what the keys and the bubble do.
///
/// Each deed acts on the selected words or, where none are selected, on the picked annotations or
/// the selected one; what it does to all of them is one step. Selected words that an annotation
/// covers exactly mean that annotation: there is never a second highlight for a second tag.
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
    /// the kind is already there with one. Words equal to a tag's label or alias take that tag. Of
    /// several annotations those that lack the kind get it first.
    public Outcome press(String kind) {
        List<Annotation> targets = targets();
        if (targets.isEmpty()) {
            return takeUp(kind, null) ? Outcome.DONE : Outcome.NOTHING;
        }
        List<Annotation> lacking =
                targets.stream().filter(annotation -> !annotation.hasKind(kind)).toList();
        if (!lacking.isEmpty()) {
            put(lacking, annotation -> add(annotation, kind, calledLike(annotation, kind)));
            return Outcome.DONE;
        }
        if (targets.stream().allMatch(annotation -> unnamed(annotation, kind).isPresent())) {
            put(targets, annotation -> withoutUnnamed(annotation, kind));
            return Outcome.DONE;
        }
        return Outcome.CHOOSE;
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
        if (targets().isEmpty()) {
            takeUp(tag.kind(), tag.id());
        }
        return put(targets(), annotation -> add(annotation, tag.kind(), tag.id()));
    }

    /// Makes a tag and puts it on the selection, in one step.
    public Optional<Annotation> create(String kind, String label) {
        List<Annotation> targets = targets();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        Tag tag = Draft.of(session, kind, label);
        return put(
                targets,
                annotation -> add(annotation, kind, tag.id()),
                List.of(new Change.OfTag(null, tag)));
    }

    /// Puts the tags of the last tagging on the selection. What their fields say stays behind: how
    /// likely a risk is, is judged of each passage anew.
    public Optional<Annotation> repeat() {
        List<TagUse> uses = session.selection().pen().tags().get();
        return uses.isEmpty()
                ? Optional.empty()
                : put(
                        targets(),
                        annotation -> {
                            Annotation tagged = annotation;
                            for (TagUse use : uses) {
                                tagged = add(tagged, use.kind(), use.tag());
                            }
                            return tagged;
                        });
    }

    /// Takes a tag off; the highlight stays.
    public void untag(Annotation annotation, TagUse use) {
        put(List.of(annotation), its -> TagSet.without(its, use));
    }

    /// Removes the picked annotations, or the selected one; a neighbour is selected.
    public void remove() {
        session.document().ifPresent(document -> remove(document, there(document)));
    }

    /// Removes an annotation; its neighbour is selected.
    public void remove(Annotation annotation) {
        session.document().ifPresent(document -> remove(document, List.of(annotation)));
    }

    private void remove(OpenDocument document, List<Annotation> gone) {
        if (gone.isEmpty()) {
            return;
        }
        Optional<Annotation> neighbour =
                new Walk(session).neighbour(document, gone.getFirst(), gone.getLast());
        List<Change> changes = new ArrayList<>();
        gone.forEach(annotation -> changes.add(new Change.OfAnnotation(annotation, null)));
        session.perform(asOne(Reason.REMOVE_ANNOTATIONS, changes));
        session.selection().selectWords(null);
        session.selection().select(neighbour.orElse(null));
    }

    private @Nullable UUID calledLike(Annotation annotation, String kind) {
        String words = annotation.quote().exact();
        return session.vocabulary().tagNamedBy(words, kind).map(Tag::id).orElse(null);
    }

    private static Optional<TagUse> unnamed(Annotation annotation, String kind) {
        return annotation.tags().stream()
                .filter(use -> use.kind().equals(kind) && use.isUnnamed())
                .findFirst();
    }

    private static Annotation withoutUnnamed(Annotation annotation, String kind) {
        return unnamed(annotation, kind)
                .map(use -> TagSet.without(annotation, use))
                .orElse(annotation);
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

    /// The annotations to act on, by position.
    private List<Annotation> targets() {
        OpenDocument document = session.openDocument().get();
        return document == null || session.selection().words().get() != null
                ? target().stream().toList()
                : there(document);
    }

    private List<Annotation> there(OpenDocument document) {
        List<Annotation> picked = document.picked(session.selection());
        return picked.isEmpty()
                ? Optional.ofNullable(session.selection().annotation().get()).stream().toList()
                : picked;
    }

    private Annotation put(Annotation annotation) {
        session.perform(changeTo(annotation));
        return select(annotation);
    }

    private Optional<Annotation> put(List<Annotation> targets, UnaryOperator<Annotation> deed) {
        return put(targets, deed, List.of());
    }

    /// Does `deed` to each of `targets`; one that it does not change is passed over.
    private Optional<Annotation> put(
            List<Annotation> targets, UnaryOperator<Annotation> deed, List<Change> first) {
        List<Change> changes = new ArrayList<>(first);
        List<Annotation> done = targets.stream().map(deed).toList();
        for (Annotation after : done) {
            Change.OfAnnotation change = changeTo(after);
            Annotation before = change.before();
            if (before == null || !before.tags().equals(after.tags())) {
                changes.add(change);
            }
        }
        if (changes.size() > first.size()) {
            session.perform(asOne(done.size() == 1 ? Reason.NAME_TAG : Reason.TAG_ALL, changes));
        }
        if (done.isEmpty()) {
            return Optional.empty();
        }
        if (session.selection().picked().get().isEmpty()) {
            return Optional.of(select(done.getFirst()));
        }
        session.selection().pen().take(done.getFirst().tags());
        return Optional.ofNullable(session.selection().annotation().get());
    }

    private static Change asOne(Reason reason, List<Change> changes) {
        return changes.size() == 1 ? changes.getFirst() : new Change.Several(reason, changes);
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
