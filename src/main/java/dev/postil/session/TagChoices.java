package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which tags somebody may mean who types the beginning of a name.
public final class TagChoices {

    /// A tag that fits.
    ///
    /// @param alias the other name by which it was found; null where the label fits
    public record Choice(Tag tag, @Nullable String alias) {}

    /// Comes after every name that fits.
    private static final int BY_DEFINITION = 4;

    private final Codebook codebook;
    private final Map<UUID, Instant> recent;

    TagChoices(Codebook codebook, Map<UUID, Instant> recent) {
        this.codebook = codebook;
        this.recent = recent;
    }

    /// The tags of the workspace, with those used last in the open document as the recent ones.
    public static TagChoices of(Session session) {
        Map<UUID, Instant> recent = new HashMap<>();
        OpenDocument document = session.openDocument().get();
        if (document != null) {
            document.annotations().forEach(annotation -> note(annotation, recent));
        }
        return new TagChoices(session.vocabulary().codebook().get(), recent);
    }

    private static void note(Annotation annotation, Map<UUID, Instant> recent) {
        for (TagUse use : annotation.tags()) {
            UUID tag = use.tag();
            if (tag != null) {
                recent.merge(tag, use.created(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    /// Tags whose label or alias begins with `typed`, then those that contain it, then those whose
    /// definition does; each time the recent ones first. All tags for a blank.
    ///
    /// @param kind null for any
    public List<Choice> find(String typed, @Nullable String kind, int most) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Ranked> found = new ArrayList<>();
        for (Tag tag : codebook.tags()) {
            if (kind == null || kind.equals(tag.kind())) {
                ranked(tag, wanted).ifPresent(found::add);
            }
        }
        return found.stream().sorted(Ranked.BEST_FIRST).limit(most).map(Ranked::choice).toList();
    }

    /// The tag that is called just so, whatever the case.
    public Optional<Tag> called(String typed, @Nullable String kind) {
        return codebook.tags().stream()
                .filter(tag -> kind == null || kind.equals(tag.kind()))
                .filter(tag -> TagSet.isCalled(tag, typed.strip()))
                .findFirst();
    }

    private Optional<Ranked> ranked(Tag tag, String wanted) {
        Instant used = recent.getOrDefault(tag.id(), Instant.MIN);
        return Stream.concat(Stream.of(tag.label()), tag.aliases().stream())
                .flatMap(name -> ranked(tag, name, wanted, used).stream())
                .min(Comparator.comparingInt(Ranked::rank))
                .or(() -> byDefinition(tag, wanted, used));
    }

    private static Optional<Ranked> byDefinition(Tag tag, String wanted, Instant used) {
        return Optional.ofNullable(tag.definition())
                .filter(definition -> definition.toLowerCase(Locale.ROOT).contains(wanted))
                .map(_ -> new Ranked(new Choice(tag, null), BY_DEFINITION, used));
    }

    private static Optional<Ranked> ranked(Tag tag, String name, String wanted, Instant used) {
        int at = name.toLowerCase(Locale.ROOT).indexOf(wanted);
        if (at < 0) {
            return Optional.empty();
        }
        String alias = name.equals(tag.label()) ? null : name;
        int rank = (at == 0 ? 0 : 2) + (alias == null ? 0 : 1);
        return Optional.of(new Ranked(new Choice(tag, alias), rank, used));
    }

    /// @param rank smaller fits better
    private record Ranked(Choice choice, int rank, Instant used) {

        static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingInt((Ranked ranked) -> ranked.rank() / 2)
                        .thenComparing(Ranked::used, Comparator.reverseOrder())
                        .thenComparingInt(Ranked::rank)
                        .thenComparing(
                                ranked -> ranked.choice().tag().label(),
                                String.CASE_INSENSITIVE_ORDER);
    }
}
