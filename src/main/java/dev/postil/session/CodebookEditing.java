package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Explained;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkType;
import dev.postil.model.Order;
import dev.postil.model.Tag;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Edits the codebook, each time as one step of the history, with all that the edit means for
/// passages, documents and links of the whole workspace.
///
/// What has to be read is read off the session's thread. An edit is worked out anew where somebody
/// changed something meanwhile.
public final class CodebookEditing {

    private final Session session;

    public CodebookEditing(Session session) {
        this.session = session;
    }

    /// The edits of the codebook as it is now.
    public CodebookEdits edits() {
        return new CodebookEdits(session.vocabulary().now(), session.now());
    }

    /// Does an edit.
    ///
    /// @param asked the edit of the codebook it is given; called again where that changes meanwhile
    /// @param done hears how far it reached
    public void perform(
            Function<CodebookEdits, CodebookEdit> asked,
            Consumer<Reach> done,
            Consumer<Exception> failed) {
        CodebookEdit edit = asked.apply(edits());
        if (edit.retagging().isNothing()) {
            Change change = EditPreparation.change(edit, List.of());
            if (change != null) {
                session.perform(change);
            }
            done.accept(Reach.NONE);
        } else {
            prepare(asked, prepared -> perform(prepared, done, failed), failed);
        }
    }

    /// Works an edit out, and does nothing yet.
    public Running prepare(
            Function<CodebookEdits, CodebookEdit> asked,
            Consumer<PreparedEdit> done,
            Consumer<Exception> failed) {
        return Considered.start(session, null, () -> preparing(asked), done, failed);
    }

    private StillReading.Work<PreparedEdit> preparing(Function<CodebookEdits, CodebookEdit> asked) {
        CodebookEdits edits = edits();
        CodebookEdit edit = asked.apply(edits);
        long sequence = session.history().sequence();
        UUID author = session.author().id();
        return (snapshot, progress) -> {
            var preparation =
                    new EditPreparation(snapshot, author, edits.now(), edit.retagging(), progress);
            List<Change> parts =
                    edit.retagging().isNothing() ? List.of() : preparation.parts(edit.retagging());
            Change change = EditPreparation.change(edit, parts);
            return new PreparedEdit(
                    asked,
                    change == null ? null : Effect.of(change).sorted(),
                    preparation.reach(),
                    sequence);
        };
    }

    /// Does what was worked out.
    public void perform(PreparedEdit prepared, Consumer<Reach> done, Consumer<Exception> failed) {
        if (prepared.sequence() != session.history().sequence()) {
            prepare(prepared.asked(), again -> perform(again, done, failed), failed);
            return;
        }
        Effect effect = prepared.effect();
        if (effect != null) {
            session.perform(effect);
        }
        done.accept(prepared.reach());
    }

    /// How many passages carry each tag; a tag without any may be missing.
    public Running count(Consumer<Map<UUID, Integer>> done, Consumer<Exception> failed) {
        return session.lane()
                .start(
                        Job.<Map<UUID, Integer>>quiet(
                                _ -> session.store().tagCounts(), done, failed));
    }

    /// The passages that carry a tag, by document and place.
    public Running passages(Tag tag, Consumer<List<Annotation>> done, Consumer<Exception> failed) {
        return session.lane()
                .start(
                        Job.<List<Annotation>>quiet(
                                _ -> {
                                    try (Stream<Annotation> tagged =
                                            session.store().tagged(tag.kind(), tag.id())) {
                                        return tagged.sorted(
                                                        Comparator.comparing(
                                                                        Annotation::document,
                                                                        Order.IDS)
                                                                .thenComparing(
                                                                        Annotation.BY_POSITION))
                                                .toList();
                                    }
                                },
                                done,
                                failed));
    }

    /// Removes a link type, as it is by then, with all links of it; nothing where it is gone.
    public void deleteLinkType(LinkType type, Runnable done, Consumer<Exception> failed) {
        links(
                type,
                links -> {
                    session.vocabulary()
                            .now()
                            .linkType(type.id())
                            .ifPresent(now -> delete(now, links));
                    done.run();
                },
                failed);
    }

    private void delete(LinkType type, List<Link> links) {
        List<Change> parts = new ArrayList<>();
        parts.add(new Change.OfLinkType(type, null));
        links.forEach(link -> parts.add(new Change.OfLink(link, null)));
        session.perform(
                parts.size() == 1
                        ? parts.getFirst()
                        : new Change.Several(Change.Reason.EDIT_CODEBOOK, parts));
    }

    /// All links of a type.
    public void links(LinkType type, Consumer<List<Link>> done, Consumer<Exception> failed) {
        Considered.start(
                session,
                null,
                () ->
                        (snapshot, _) -> {
                            try (Stream<Link> links = snapshot.links()) {
                                return links.filter(link -> link.type().equals(type.id())).toList();
                            }
                        },
                done,
                failed);
    }

    /// Counts the passages with a value in a field of a kind.
    ///
    /// @param concerned which values count
    /// @param done hears in how many documents, too
    public Running values(
            Kind kind,
            Field field,
            Predicate<FieldValue> concerned,
            Consumer<Reach> done,
            Consumer<Exception> failed) {
        return Considered.start(
                session,
                null,
                () -> {
                    List<Tag> tags = session.vocabulary().now().tags();
                    return (snapshot, progress) ->
                            new FilledIn(snapshot, kind.id(), field.id(), concerned)
                                    .count(tags, progress);
                },
                done,
                failed);
    }

    /// Something is not on the disk yet, so that the passages with a tag are not known for sure.
    public static final class UnsavedException extends Exception implements Explained {

        private static final long serialVersionUID = 1;

        UnsavedException() {
            super("not everything is saved");
        }

        UnsavedException(Throwable cause) {
            super("not everything is saved", cause);
        }

        @Override
        public String messageKey() {
            return "codebook.unsaved";
        }

        @Override
        public List<Object> messageArguments() {
            return List.of();
        }
    }
}
