package dev.postil.intake.office;

import dev.postil.intake.furniture.Repeats;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Dates;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the file of a word processor says about its document, beside the text.
///
/// @param title as entered by hand, or left over from another document
/// @param creator one or several, between semicolons
/// @param date when it was written, ISO 8601
/// @param language declared for the document as a whole
/// @param styled the language that its styles set, which is often the program's own
public record Facts(
        @Nullable String title,
        @Nullable String creator,
        @Nullable String date,
        @Nullable String language,
        @Nullable String styled) {

    private static final int TITLE_WITHIN = 12;
    private static final int LONGEST_TITLE = 300;
    private static final Pattern DAY =
            Pattern.compile("(?:19[789]|20\\d)\\d-\\d\\d-\\d\\d(?:T.*)?");
    private static final Pattern LEFT_OVER =
            Pattern.compile(
                    "(?i)(?:microsoft word.*|untitled.*|document ?\\d*|powerpoint presentation|title"
                            + "|slide 1|normal|template|.*\\.(?:docx?|odt|rtf|dotx?|wpd|pdf|txt))");

    /// Whom programs name where nobody has said who writes.
    private static final Set<String> NOBODY =
            Set.of(
                    "microsoft office user",
                    "windows user",
                    "user",
                    "admin",
                    "administrator",
                    "author",
                    "owner",
                    "unknown",
                    "python-docx",
                    "apache poi",
                    "un-named",
                    "unnamed");

    /// The document's text with what is known about it.
    ///
    /// @param titled the line that is set as the title, if any
    public Extract extract(
            List<Passage> passages, @Nullable String titled, LanguageGuess languages) {
        Optional<String> declared = words(title).filter(each -> !LEFT_OVER.matcher(each).matches());
        List<Passage> settled = new ArrayList<>(passages);
        Optional<String> found = words(titled).or(() -> titleOf(settled, declared));
        Content content = Passages.toContent(settled);
        return new Extract(
                found.orElse(null),
                creators(),
                words(date)
                        .filter(each -> DAY.matcher(each).matches())
                        .flatMap(Dates::first)
                        .map(Dates.Found::iso)
                        .orElse(null),
                language(languages, content).orElse(null),
                null,
                content);
    }

    /// The title over the text; where only the file's own entry says which line that is, the line
    /// becomes a heading.
    private static Optional<String> titleOf(List<Passage> passages, Optional<String> declared) {
        List<Integer> opening = opening(passages);
        for (int i : opening) {
            Passage passage = passages.get(i);
            boolean plain = passage.isHeading() || passage.type() == BlockType.PARAGRAPH;
            if (plain && declared.isPresent() && Repeats.same(passage.text(), declared.get())) {
                passages.set(i, passage.asHeading(1));
                return Optional.of(passage.text());
            }
        }
        return declared.or(
                        () ->
                                opening.stream()
                                        .limit(1)
                                        .map(passages::get)
                                        .filter(Passage::isHeading)
                                        .map(Passage::text)
                                        .findFirst())
                .or(() -> onlyHeading(passages, opening));
    }

    /// The places of the first passages that are read.
    private static List<Integer> opening(List<Passage> passages) {
        return IntStream.range(0, passages.size())
                .filter(i -> !passages.get(i).folded() && !passages.get(i).text().isBlank())
                .limit(TITLE_WITHIN)
                .boxed()
                .toList();
    }

    /// The only heading of the first level, where it stands at the beginning.
    private static Optional<String> onlyHeading(List<Passage> passages, List<Integer> opening) {
        List<Passage> first =
                passages.stream()
                        .filter(each -> each.isHeading() && each.level() == 1)
                        .limit(2)
                        .toList();
        boolean opens =
                first.size() == 1
                        && opening.stream().limit(4).map(passages::get).anyMatch(first::contains);
        return opens ? Optional.of(first.getFirst().text()) : Optional.empty();
    }

    private List<String> creators() {
        return words(creator).map(all -> List.of(all.split(";", -1))).orElse(List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .filter(each -> !NOBODY.contains(each.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /// What is declared for the whole, else what the words themselves show; a style's language only
    /// adds the country to that, or stands in.
    private Optional<String> language(LanguageGuess languages, Content content) {
        Optional<String> style = tag(styled);
        Optional<String> guess = languages.of(content.text());
        return tag(language)
                .or(() -> guess.filter(g -> style.filter(s -> isSame(s, g)).isEmpty()))
                .or(() -> style);
    }

    private static boolean isSame(String one, String other) {
        return Locale.forLanguageTag(one)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }

    private static Optional<String> tag(@Nullable String written) {
        return words(written)
                .map(each -> Locale.forLanguageTag(each.replace('_', '-')).toLanguageTag())
                .filter(each -> !each.equals("und"));
    }

    private static Optional<String> words(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(each -> CharacterRules.apply(each).replace('\n', ' ').strip())
                .filter(each -> !each.isEmpty() && each.length() <= LONGEST_TITLE);
    }
}
