package dev.postil.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words typed into the filter: plain ones, and those after `kind:`, `tag:`, `note:`, `author:`,
/// `since:`, `no:`, `has:` or the name of a field. Words with blanks stand in quotes: `tag:"freedom
/// of action"`. All lower case.
public record FilterWords(Map<Group, List<String>> byGroup) {

    /// What a typed word is looked for in.
    public enum Group {
        PLAIN,
        KIND,
        TAG,
        NOTE,
        AUTHOR,
        /// From a day on; see [Since].
        SINCE,
        /// A [Trait] that is missing.
        NO,
        /// A [Trait] that is there.
        HAS,
        /// What may be a field and its value, with the colon between; see [FieldWords].
        FIELD
    }

    private static final Pattern WORD =
            Pattern.compile(
                    "(?<group>kind|tag|note|author|since|no|has):(?:\"(?<quoted>[^\"]*)\"?|(?<bare>\\S*))"
                            + "|(?<field>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*:)"
                            + "(?:\"(?<value>[^\"]*)\"?|(?<point>(?!/)\\S*))"
                            + "|\"(?<phrase>[^\"]*)\"?|(?<plain>\\S+)");

    public FilterWords {
        byGroup = Map.copyOf(byGroup);
    }

    /// Reads what was typed; never fails, since it is read at every key.
    public static FilterWords parse(String typed) {
        Map<Group, List<String>> words = new EnumMap<>(Group.class);
        Matcher matcher = WORD.matcher(typed.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group("field") != null) {
                words.computeIfAbsent(Group.FIELD, _ -> new ArrayList<>())
                        .add(matcher.group("field") + firstOf(matcher, "value", "point"));
                continue;
            }
            String prefix = Optional.ofNullable(matcher.group("group")).orElse("plain");
            String word = firstOf(matcher, "quoted", "bare", "phrase", "plain");
            if (!word.isBlank()) {
                Group group = Group.valueOf(prefix.toUpperCase(Locale.ROOT));
                words.computeIfAbsent(group, _ -> new ArrayList<>()).add(word);
            }
        }
        return new FilterWords(words);
    }

    private static String firstOf(Matcher matcher, String... names) {
        for (String name : names) {
            String word = matcher.group(name);
            if (word != null) {
                return word;
            }
        }
        return "";
    }

    public boolean isEmpty() {
        return byGroup.isEmpty();
    }

    List<String> of(Group group) {
        return byGroup.getOrDefault(group, List.of());
    }

    /// Words after `since:` that name no day; they match nothing.
    public List<String> badDays() {
        return of(Group.SINCE).stream()
                .filter(word -> Since.day(word, LocalDate.EPOCH).isEmpty())
                .toList();
    }

    /// Words after `no:` and `has:` that name no [Trait]; they match nothing.
    public List<String> badTraits() {
        List<String> bad = new ArrayList<>(of(Group.NO));
        bad.addAll(of(Group.HAS));
        bad.removeIf(word -> Trait.called(word).isPresent());
        return bad;
    }
}
