package dev.postil.intake.rtf;

import dev.postil.intake.text.CharacterRules;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands before the text: fonts, styles, title and author.
final class Heads {

    private static final int LONGEST = 1000;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private final Map<Integer, String> styles = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private int style;
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();

    void beginStyle(int number) {
        style = number;
        name.setLength(0);
    }

    /// Names end with a semicolon.
    void append(String raw) {
        add(name, raw);
        int end = name.indexOf(";");
        if (end >= 0) {
            styles.putIfAbsent(style, name.substring(0, end));
            name.setLength(0);
            style = 0;
        }
    }

    String styleName(int number) {
        return styles.getOrDefault(number, "");
    }

    void appendTitle(String raw) {
        add(title, raw);
    }

    void appendAuthor(String raw) {
        add(author, raw);
    }

    String title() {
        return tidy(title);
    }

    String author() {
        return tidy(author);
    }

    private static void add(StringBuilder text, String raw) {
        if (text.length() < LONGEST) {
            text.append(raw);
        }
    }

    private static String tidy(StringBuilder raw) {
        return SPACES.matcher(CharacterRules.apply(raw.toString())).replaceAll(" ").strip();
    }
}
