package dev.postil.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody looks for: words and, in quotes, phrases. A text matches when all of them are in
/// it, whatever the case.
public record Query(List<String> phrases) {

    private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

    public Query {
        phrases = List.copyOf(phrases);
    }

    /// Reads what was typed; never fails.
    public static Query parse(String typed) {
        List<String> phrases = new ArrayList<>();
        Matcher matcher = PHRASE.matcher(typed);
        while (matcher.find()) {
            String phrase = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (phrase != null && !phrase.isBlank()) {
                phrases.add(phrase.strip());
            }
        }
        return new Query(phrases);
    }

    public boolean isEmpty() {
        return phrases.isEmpty();
    }
}
