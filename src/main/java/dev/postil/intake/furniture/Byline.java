package dev.postil.intake.furniture;

import dev.postil.intake.text.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line that says who wrote an article and when.
///
/// @param published as precisely as it is known, or null
record Byline(List<String> creators, @Nullable String published) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 5;

    private static final Pattern BY =
            Pattern.compile(
                    "(?iU)^(?:written |posted |published |words )?"
                            + "(?:by|von|par|por|di|автор|текст|بقلم|كتب|作者|文)\\b ?[:：]? ?(.*)$");
    private static final Pattern SIGNAL =
            Pattern.compile(
                    "(?iU)\\b(?:by|published|posted|updated|modified|date|on|am|von|veröffentlicht"
                            + "|aktualisiert|stand|publié|mis à jour|le|par|publicado|actualizado|por"
                            + "|pubblicato|di|aggiornato|опубликовано|обновлено|автор|نشر|تاريخ|بقلم)\\b"
                            + "|[|·•—/@]|发布|作者|日期|更新");
    private static final Pattern END_OF_NAME =
            Pattern.compile(
                    "\\s*(?:[|·•—–(\\d\\n\\t]|,? on (?=\\p{Lu}|\\d)|(?i:\\bpublished|\\bposted"
                            + "|\\bupdated|\\blast updated)|\\s-\\s).*$",
                    Pattern.DOTALL);
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s*(?:,|;|&|\\s(?:and|und|et|y|e|и|و)\\s|、)\\s*");

    Byline {
        creators = List.copyOf(creators);
    }

    /// The by-line that a passage is, if it is one.
    static Optional<Byline> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Dates.Found> date = Dates.first(text);
        List<String> names = names(text);
        boolean dated = date.isPresent() && isAboutDate(text, date.get());
        if (!dated && (names.isEmpty() || text.length() > LONGEST_NAME * 2)) {
            return Optional.empty();
        }
        return Optional.of(new Byline(names, date.map(Dates.Found::iso).orElse(null)));
    }

    /// Whether the text around a date is short, or says that something was published.
    private static boolean isAboutDate(String text, Dates.Found date) {
        String rest = text.substring(0, date.start()) + " " + text.substring(date.end());
        boolean sentence = text.endsWith(".") && rest.strip().length() > LONGEST_NAME;
        return rest.isBlank()
                || (!sentence && SIGNAL.matcher(rest).find())
                || (rest.strip().length() <= 24 && !text.endsWith("."));
    }

    private static List<String> names(String text) {
        Matcher by = BY.matcher(text);
        if (!by.matches()) {
            return List.of();
        }
        String named = END_OF_NAME.matcher(by.group(1)).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String name : BETWEEN_NAMES.splitAsStream(named).map(String::strip).toList()) {
            if (!isName(name)) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !Character.isLowerCase(name.codePointAt(0))
                && Character.isLetter(name.codePointAt(0))
                && !name.endsWith(".")
                && name.chars().filter(c -> c == ' ').count() < MOST_WORDS;
    }
}
