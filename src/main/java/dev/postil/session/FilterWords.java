package dev.postil.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words typed into the filter: plain ones, and those after `kind:`, `tag:`, `note:` or `author:`.
/// Words with blanks stand in quotes: `tag:"freedom of action"`. All lower case.
public record FilterWords(Map<Group, List<String>> byGroup) {

    /// What a typed word is looked for in.
    public enum Group {
        PLAIN,
        KIND,
        TAG,
        NOTE,
        AUTHOR
    }

    private static final Pattern WORD =
            Pattern.compile("(?:(kind|tag|note|author):)?(?:\"([^\"]*)\"?|(\\S+))");

    public FilterWords {
        byGroup = Map.copyOf(byGroup);
    }

    /// Reads what was typed; never fails, since it is read at every key.
    public static FilterWords parse(String typed) {
        Map<Group, List<String>> words = new EnumMap<>(Group.class);
        Matcher matcher = WORD.matcher(typed.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String prefix = Objects.requireNonNullElse(matcher.group(1), "plain");
            String word = Objects.requireNonNullElse(matcher.group(2), matcher.group(3));
            if (!word.isBlank()) {
                Group group = Group.valueOf(prefix.toUpperCase(Locale.ROOT));
                words.computeIfAbsent(group, _ -> new ArrayList<>()).add(word);
            }
        }
        return new FilterWords(words);
    }

    public boolean isEmpty() {
        return byGroup.isEmpty();
    }

    List<String> of(Group group) {
        return byGroup.getOrDefault(group, List.of());
    }
}
