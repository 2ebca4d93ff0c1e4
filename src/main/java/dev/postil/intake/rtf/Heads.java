package dev.postil.intake.rtf;

import dev.postil.intake.text.CharacterRules;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the text: fonts, styles, title and author.
final class Heads {

    private static final int LONGEST = 1000;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LINK =
            Pattern.compile("(?i)^\\s*HYPERLINK\\s+(\\\\l\\s+)?\"([^\"]*)\"(?:\\s*\\\\l\\s+\"([^\"]*)\")?.*", Pattern.DOTALL);
    private static final Pattern BARE_LINK = Pattern.compile("(?i)^\\s*HYPERLINK\\s+([^\\s\"\\\\]+).*", Pattern.DOTALL);

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

    /// Where the instruction of a field leads; empty where it is no link or none to follow.
    static String link(String instruction) {
        Matcher link = LINK.matcher(instruction);
        if (!link.matches()) {
            Matcher bare = BARE_LINK.matcher(instruction);
            return bare.matches() && isSafe(bare.group(1)) ? bare.group(1) : "";
        }
        String address = link.group(2).strip();
        String place = link.group(3) == null ? "" : "#" + link.group(3);
        if (link.group(1) != null) {
            return "#" + address;
        }
        return isSafe(address) ? address + place : "";
    }

    private static boolean isSafe(String address) {
        return address.matches("(?i)(?:https?|mailto|ftp|doi|tel):.*");
    }
}
