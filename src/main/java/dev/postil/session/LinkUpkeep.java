package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What becomes of links when the passage or the tag they hang on changes: a link never leads into
/// nothing, and what happens to it is part of the same step.
///
/// [Session#perform] asks this for annotations of the open document. Whoever changes tags of the
/// whole workspace reads their links and asks this itself, as [EditPreparation] does.
public final class LinkUpkeep {

    private LinkUpkeep() {}

    /// The removal of links, as parts of a larger change.
    public static List<Change> removal(Collection<Link> links) {
        return links.stream().<Change>map(link -> new Change.OfLink(link, null)).toList();
    }

    /// What happens to links where their ends become others: they lead there, but for one that
    /// loses an end, leads back to where it starts, or would say what another says already.
    ///
    /// @param links also those that may say the same already
    static List<Change> relinking(
            Collection<Link> links, Function<LinkEnd, Optional<LinkEnd>> becomes, Instant now) {
        Set<Saying> said = new HashSet<>();
        Map<Link, Optional<Link>> after = new LinkedHashMap<>();
        for (Link link : links) {
            Optional<LinkEnd> from = becomes.apply(link.from());
            Optional<LinkEnd> to = becomes.apply(link.to());
            if (from.equals(Optional.of(link.from())) && to.equals(Optional.of(link.to()))) {
                said.add(Saying.of(link));
            } else {
                boolean goes = from.isEmpty() || to.isEmpty() || from.equals(to);
                after.put(
                        link,
                        goes
                                ? Optional.empty()
                                : Optional.of(link.withEnds(from.get(), to.get(), now)));
            }
        }
        List<Change> changes = new ArrayList<>();
        after.forEach(
                (link, becoming) ->
                        changes.add(
                                new Change.OfLink(
                                        link,
                                        becoming.filter(it -> said.add(Saying.of(it)))
                                                .orElse(null))));
        return changes;
    }

    /// What a link says, whoever says it and why.
    private record Saying(String type, LinkEnd from, LinkEnd to) {

        static Saying of(Link link) {
            return new Saying(link.type(), link.from(), link.to());
        }
    }

    /// `effect` with what follows from it for the links of the open document. Links that it deals
    /// with itself are left to it.
    static Effect completed(Effect effect, DocumentLinks links, Instant now) {
        Map<UUID, Link> before = new LinkedHashMap<>();
        Map<UUID, Optional<Link>> after = new LinkedHashMap<>();
        for (Change.OfAnnotation change : effect.annotationsAmong(links.passages())) {
            Annotation was = change.before();
            Annotation is = change.after();
            if (was != null && mayMatter(was, is)) {
                for (Link link : links.hangingOn(was.id())) {
                    before.put(link.id(), link);
                    after.merge(
                            link.id(),
                            follow(link, was, is, now),
                            (known, _) -> known.flatMap(it -> follow(it, was, is, now)));
                }
            }
        }
        if (before.isEmpty()) {
            return effect;
        }
        Set<UUID> dealtWith =
                effect.around().stream()
                        .filter(Change.OfLink.class::isInstance)
                        .map(part -> ((Change.OfLink) part).subject().id())
                        .collect(Collectors.toSet());
        List<Change> more = new ArrayList<>();
        before.forEach(
                (id, link) -> {
                    Link becomes = after.getOrDefault(id, Optional.of(link)).orElse(null);
                    if (!dealtWith.contains(id) && !link.equals(becomes)) {
                        more.add(new Change.OfLink(link, becomes));
                    }
                });
        return more.isEmpty() ? effect : Effect.of(together(effect.change(), more));
    }

    private static boolean mayMatter(Annotation was, @Nullable Annotation is) {
        return is == null || !is.tags().equals(was.tags());
    }

    private static Change together(Change change, List<Change> more) {
        List<Change> parts = new ArrayList<>();
        Change.Reason reason = Change.Reason.WITH_LINKS;
        if (change instanceof Change.Several(var given, var itsParts)) {
            reason = given;
            parts.addAll(itsParts);
        } else {
            parts.add(change);
        }
        parts.addAll(more);
        return new Change.Several(reason, parts);
    }

    /// What becomes of `link` where a passage changes; empty where it goes.
    static Optional<Link> follow(Link link, Annotation was, @Nullable Annotation is, Instant now) {
        Optional<LinkEnd> from = follow(link.from(), was, is);
        Optional<LinkEnd> to = follow(link.to(), was, is);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().equals(link.from()) && to.get().equals(link.to())) {
            return Optional.of(link);
        }
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(link.withEnds(from.get(), to.get(), now));
    }

    private static Optional<LinkEnd> follow(LinkEnd end, Annotation was, @Nullable Annotation is) {
        if (!end.isAt(was.id())) {
            return Optional.of(end);
        }
        if (is == null) {
            return Optional.empty();
        }
        if ((end.kind() == null && end.tag() == null) || is.tags().stream().anyMatch(isOf(end))) {
            return Optional.of(end);
        }
        return is.tags().stream()
                .filter(use -> was.tags().stream().noneMatch(use::sameTag))
                .filter(use -> replaces(use, end))
                .findFirst()
                .map(use -> LinkEnd.of(is, use));
    }

    private static Predicate<TagUse> isOf(LinkEnd end) {
        return use ->
                Objects.equals(use.tag(), end.tag())
                        && (end.kind() == null || use.kind().equals(end.kind()));
    }

    /// A kind alone that was named, or a tag that changed its kind.
    private static boolean replaces(TagUse use, LinkEnd end) {
        return end.tag() == null
                ? use.kind().equals(end.kind())
                : Objects.equals(use.tag(), end.tag());
    }
}
