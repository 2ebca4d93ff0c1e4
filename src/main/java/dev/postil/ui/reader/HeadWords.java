package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts into words what stands around a text: the by-line, and the names of folded asides.
final class HeadWords {

    private static final int WORDS_A_MINUTE = 230;

    private static final Pattern COMMENTS =
            Pattern.compile(
                    "(?i)leave a (comment|reply)|post a? ?comment|write a comment"
                            + "|email address will not be published|comments? \\*");

    private final Messages messages;
    private final Locale locale;

    HeadWords(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /// Who wrote it, when, how long it takes to read, and where it came from.
    Typesetting.Head head(Document document, int words) {
        String published = document.published();
        String byLine =
                Stream.of(
                                String.join(", ", document.creators()),
                                published == null ? "" : date(published),
                                minutes(words),
                                messages.get("reader.source", document.source().name()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return new Typesetting.Head(document.title(), byLine);
    }

    /// What a folded aside is, and how long.
    String aside(String text, int lines) {
        return COMMENTS.matcher(text).find()
                ? messages.get("reader.aside.comments", lines)
                : messages.get("reader.aside.other", lines);
    }

    private String minutes(int words) {
        int minutes = Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
        return messages.get("reader.minutes", minutes);
    }

    /// A date as precise as it is known, or as it was written where it is none.
    private String date(String published) {
        try {
            return switch (published.length()) {
                case 4 -> Year.parse(published).toString();
                case 7 -> format("MMMM uuuu").format(YearMonth.parse(published));
                default -> format("d MMMM uuuu").format(LocalDate.parse(published));
            };
        } catch (DateTimeException _) {
            return published;
        }
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
