package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.LinkEnd;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goes to a passage or a tag, in the open document or another.
public final class Going {

    private final Session session;

    public Going(Session session) {
        this.session = session;
    }

    /// Selects a passage; opens its document first where that is another.
    public void to(Annotation passage, Consumer<Exception> failed) {
        if (session.document().filter(open -> open.id().equals(passage.document())).isPresent()) {
            jump(passage);
            return;
        }
        session.library()
                .document(passage.document())
                .ifPresent(
                        document -> session.trail().open(document, () -> select(passage), failed));
    }

    /// Goes to the end of a link: its passage, or the next mention of its tag, here before
    /// elsewhere.
    public void to(LinkEnd end, Consumer<Exception> failed) {
        UUID passage = end.annotation();
        UUID tag = end.tag();
        if (passage != null) {
            toPassage(passage, failed);
        } else if (tag != null) {
            mentionHere(tag).stream()
                    .findFirst()
                    .ifPresentOrElse(this::jump, () -> toMentionElsewhere(end.kind(), tag, failed));
        }
    }

    private void toPassage(UUID id, Consumer<Exception> failed) {
        session.annotation(id)
                .ifPresentOrElse(
                        this::jump,
                        () ->
                                session.read(
                                        null,
                                        (_, _) -> session.store().annotationsOf(List.of(id)),
                                        found -> found.forEach(it -> to(it, failed)),
                                        failed));
    }

    /// Mentions of a tag in the open document, the one after the selected passage first.
    private List<Annotation> mentionHere(UUID tag) {
        OpenDocument open = session.openDocument().get();
        if (open == null) {
            return List.of();
        }
        Annotation selected = session.selection().annotation().get();
        List<Annotation> mentions =
                open.annotations().stream().filter(it -> bears(it, tag)).toList();
        if (selected == null) {
            return mentions;
        }
        return Stream.concat(
                        mentions.stream().filter(it -> isAfter(it, selected)),
                        mentions.stream().filter(it -> !isAfter(it, selected)))
                .filter(it -> !it.id().equals(selected.id()))
                .toList();
    }

    private static boolean isAfter(Annotation one, Annotation other) {
        return Annotation.BY_POSITION.compare(one, other) > 0;
    }

    private static boolean bears(Annotation annotation, UUID tag) {
        return annotation.tags().stream().anyMatch(use -> tag.equals(use.tag()));
    }

    private void toMentionElsewhere(@Nullable String kind, UUID tag, Consumer<Exception> failed) {
        String its =
                kind != null
                        ? kind
                        : session.vocabulary().now().tag(tag).map(it -> it.kind()).orElse("");
        UUID here = session.document().map(OpenDocument::id).orElse(null);
        session.read(
                null,
                (_, _) -> {
                    try (Stream<Annotation> uses = session.store().tagged(its, tag)) {
                        return uses.filter(it -> !it.document().equals(here)).limit(1).toList();
                    }
                },
                found -> found.forEach(it -> to(it, failed)),
                failed);
    }

    private void jump(Annotation passage) {
        session.trail().leave();
        select(passage);
    }

    private void select(Annotation passage) {
        session.selection().selectWords(null);
        session.selection().select(session.annotation(passage.id()).orElse(passage));
        session.reading().readOn();
    }
}
