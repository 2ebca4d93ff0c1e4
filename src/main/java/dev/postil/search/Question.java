package dev.postil.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody looks for. A unit of the index matches when all parts do.
public record Question(List<Part> parts) {

    private static final Pattern PART =
            Pattern.compile("(?:(\\w+):)?(?:[\"“„«]([^\"”“»]*)[\"”“»]?|([^\\s\"“„«]+))");

    /// Who puts in a page means the place where it stands, which so many words tell.
    static final int MOST_PARTS = 50;

    /// What a question asks for at once.
    public sealed interface Part {

        String words();

        /// A word in whatever form the language gives it; of a script without spaces, a run.
        record Word(String words) implements Part {}

        /// A word that somebody may still be typing: itself in any form, or all that begin so.
        record Begun(String words) implements Part {}

        /// These words exactly, one after the other.
        record Phrase(String words) implements Part {}

        /// Words that begin so.
        record Prefix(String words) implements Part {}

        /// Words that differ by a letter or two.
        record Similar(String words) implements Part {}

        /// Only what has this property.
        record Only(Property property, String words) implements Part {}
    }

    /// What a search can be narrowed down to, as it is typed before a colon.
    public enum Property {
        KIND,
        TAG,
        AUTHOR,
        TITLE;

        private static Optional<Property> named(String name) {
            for (Property property : values()) {
                if (property.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(property);
                }
            }
            return Optional.empty();
        }
    }

    public Question {
        parts = List.copyOf(parts);
    }

    /// Reads what was typed: `word`, `word*`, `word~`, `"a phrase"`, `tag:word`, `tag:"two words"`.
    /// Never fails; what is no such thing is words.
    public static Question parse(String typed) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(typed);
        while (parts.size() < MOST_PARTS && matcher.find()) {
            add(parts, matcher.group(1), matcher.group(2), matcher.group(3));
        }
        return new Question(parts);
    }

    /// As [#parse], but the last word counts as begun unless something stands behind it.
    public static Question parseWhileTyping(String typed) {
        Question question = parse(typed);
        boolean isOpen =
                !typed.isEmpty()
                        && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        List<Part> parts = new ArrayList<>(question.parts);
        if (isOpen && !parts.isEmpty() && parts.getLast() instanceof Part.Word(String words)) {
            parts.set(parts.size() - 1, new Part.Begun(words));
        }
        return new Question(parts);
    }

    private static void add(List<Part> parts, String name, String quoted, String bare) {
        Optional<Property> property =
                Optional.ofNullable(name)
                        .flatMap(it -> Property.named(it.toLowerCase(Locale.ROOT)));
        String words = quoted == null ? bare : quoted;
        if (property.isPresent()) {
            addUnlessBlank(parts, new Part.Only(property.get(), words.strip()));
            return;
        }
        if (name != null) {
            parts.add(new Part.Word(name));
        }
        addUnlessBlank(parts, quoted == null ? word(bare) : new Part.Phrase(quoted.strip()));
    }

    private static void addUnlessBlank(List<Part> parts, Part part) {
        if (part.words().codePoints().anyMatch(Question::canBeFound)) {
            parts.add(part);
        }
    }

    /// Signs alone are in no index.
    private static boolean canBeFound(int character) {
        return Character.isLetterOrDigit(character) || character > 0xffff;
    }

    private static Part word(String bare) {
        String words = bare.substring(0, bare.length() - 1);
        return switch (bare.charAt(bare.length() - 1)) {
            case '*' -> new Part.Prefix(words);
            case '~' -> new Part.Similar(words);
            default -> new Part.Word(bare);
        };
    }

    /// The same with every word taken less exactly, for where nothing was found.
    public static String lessExactly(String typed) {
        StringBuilder loose = new StringBuilder();
        for (Part part : parse(typed).parts) {
            loose.append(loose.isEmpty() ? "" : " ").append(lessExactly(part));
        }
        return loose.toString();
    }

    private static String lessExactly(Part part) {
        return switch (part) {
            case Part.Word(String words) -> words + "~";
            case Part.Begun(String words) -> words + "~";
            case Part.Prefix(String words) -> words + "~";
            case Part.Similar(String words) -> words + "~";
            case Part.Phrase(String words) -> String.join("~ ", words.split("\\s+")) + "~";
            case Part.Only(Property property, String words) ->
                    property.name().toLowerCase(Locale.ROOT) + ":\"" + words + "\"";
        };
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
