package dev.postil.session;

import dev.postil.model.Codebook;
import dev.postil.model.Tag;
import dev.postil.text.WholeWords;
import dev.postil.text.WordStarts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which tags somebody may mean who types the beginning of a name.
public final class TagChoices {

    /// A tag that fits.
    ///
    /// @param alias the other name by which it was found; null where the label fits
    public record Choice(Tag tag, @Nullable String alias) {}

    /// Comes after every name in which a word begins so.
    private static final int BY_DEFINITION = 6;

    /// From here on what was typed stands only in the middle of words, where it is hardly ever
    /// meant.
    private static final int INSIDE = 8;

    /// Words of fewer letters are names only where they have capitals.
    private static final int LEAST_WORD = 4;

    private final Codebook codebook;
    private final Map<UUID, Instant> recent;
    private final String text;
    private final Supplier<Optional<WordStarts>> starts;

    /// @param text in which a word may stand by itself
    /// @param starts where words begin in it, once that is known
    TagChoices(
            Codebook codebook,
            Map<UUID, Instant> recent,
            String text,
            Supplier<Optional<WordStarts>> starts) {
        this.codebook = codebook;
        this.recent = recent;
        this.text = text;
        this.starts = starts;
    }

    /// The tags of the workspace, with those used last as the recent ones.
    public static TagChoices of(Session session) {
        Optional<OpenDocument> document = session.document();
        // Known before somebody has typed as much as is looked up.
        document.ifPresent(open -> open.wordStarts(session.background()));
        return new TagChoices(
                session.vocabulary().now(),
                session.recentTags().now(),
                document.map(OpenDocument::text).orElse(""),
                () -> document.flatMap(open -> open.wordStarts(session.background())));
    }

    /// The tag that is called just as `typed`, then those whose label or alias begins with it, then
    /// those of which a word does, then those of whose definition one does, then those that have it
    /// inside a word; each time the recent ones first, and without regard to accents. All tags for
    /// a blank.
    ///
    /// @param kind null for any
    public List<Choice> find(String typed, @Nullable String kind, int most) {
        return ranked(typed, kind)
                .sorted(Ranked.BEST_FIRST)
                .limit(most)
                .map(Ranked::choice)
                .toList();
    }

    private Stream<Ranked> ranked(String typed, @Nullable String kind) {
        String wanted = WholeWords.plain(typed.strip());
        return codebook.tags().stream()
                .filter(tag -> kind == null || kind.equals(tag.kind()))
                .flatMap(tag -> ranked(tag, wanted).stream());
    }

    /// The tag that is called just so, whatever the case.
    public Optional<Tag> called(String typed, @Nullable String kind) {
        return codebook.tags().stream()
                .filter(tag -> kind == null || kind.equals(tag.kind()))
                .filter(tag -> TagSet.isCalled(tag, typed.strip()))
                .findFirst();
    }

    /// Whether `typed` is rather a name of its own than the beginning of the name of a tag:
    /// "Russia" is no beginning of "Russian presence" where "Russia" stands in the text, or is what
    /// is to be tagged, or has a blank behind it. The beginning of "Russia sanctions" it is. "CIA"
    /// is a name of its own beside "Judicial review", too.
    ///
    /// @param typed as it was typed, with a blank behind it where there is one
    /// @param words what is to be tagged
    public boolean isRatherNew(String typed, @Nullable String kind, String words) {
        String name = typed.strip();
        if (name.isEmpty() || called(name, kind).isPresent()) {
            return false;
        }
        boolean isMeant = name.equalsIgnoreCase(words.strip());
        boolean isFree = isMeant || names(kind).noneMatch(its -> isBegunBy(its, name));
        return isFree
                && (isMeant
                        || typed.endsWith(" ")
                        || ranked(typed, kind).allMatch(found -> found.rank() >= INSIDE)
                        || standsInTheText(name));
    }

    /// Short words such as "no" stand in every text, and are beginnings mostly; "EU" is a name.
    private boolean standsInTheText(String name) {
        boolean isLong = name.codePointCount(0, name.length()) >= LEAST_WORD;
        boolean isCapital = name.codePoints().noneMatch(Character::isLowerCase);
        return (isLong || (isCapital && text.contains(name))) && holds(name);
    }

    private boolean holds(String name) {
        return starts.get()
                .map(known -> known.hold(name))
                .orElseGet(() -> WholeWords.holds(text, name));
    }

    private Stream<String> names(@Nullable String kind) {
        return codebook.tags().stream()
                .filter(tag -> kind == null || kind.equals(tag.kind()))
                .flatMap(tag -> Stream.concat(Stream.of(tag.label()), tag.aliases().stream()));
    }

    /// Whether `begun` is the first words of `name`, all of them whole.
    private static boolean isBegunBy(String name, String begun) {
        return name.regionMatches(true, 0, begun, 0, begun.length())
                && WholeWords.isEdge(name, begun.length());
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
                .filter(definition -> WholeWords.plain(definition).contains(wanted))
                .map(
                        definition ->
                                WholeWords.holdsBeginning(definition, wanted)
                                        ? BY_DEFINITION
                                        : INSIDE + BY_DEFINITION)
                .map(rank -> new Ranked(new Choice(tag, null), rank, used));
    }

    private static Optional<Ranked> ranked(Tag tag, String name, String wanted, Instant used) {
        String plain = WholeWords.plain(name);
        int at = plain.indexOf(wanted);
        if (at < 0) {
            return Optional.empty();
        }
        String alias = name.equals(tag.label()) ? null : name;
        int place;
        if (at > 0) {
            place = WholeWords.holdsBeginning(plain, wanted) ? 4 : INSIDE;
        } else {
            place = plain.length() == wanted.length() ? 0 : 2;
        }
        int rank = place + (alias == null ? 0 : 1);
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
