package dev.postil.intake.text;

import dev.postil.model.BlockType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the names of styles say that word processors come with, in the languages they name them in.
public final class StyleNames {

    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|nagłówek"
                            + "|заголовок|otsikko|nadpis|标题|見出し|제목)[ _]?([1-9])(?:[ ,;].*)?");
    private static final Pattern CONTENTS =
            Pattern.compile(
                    "(?:toc|contents|verzeichnis|tm|sommario|índice)[ _]?(?:heading|[1-9]).*");

    private StyleNames() {}

    /// 1 to 6 for a heading, 0 for all else.
    public static int headingLevel(String name) {
        String plain = plain(name);
        Matcher heading = HEADING.matcher(plain);
        if (heading.matches()) {
            return Math.min(6, Integer.parseInt(heading.group(1)));
        }
        return plain.equals("title") || plain.equals("titel") ? 1 : 0;
    }

    /// Whether lines in the style belong to a table of contents.
    public static boolean isContents(String name) {
        return CONTENTS.matcher(plain(name)).matches();
    }

    /// What else a paragraph in the style is, where its name says so.
    public static Optional<BlockType> type(String name) {
        return switch (plain(name)) {
            case "quote", "intense quote", "block quotation", "quotations", "zitat", "citation" ->
                    Optional.of(BlockType.QUOTE);
            case "caption", "beschriftung", "légende", "image caption", "table caption" ->
                    Optional.of(BlockType.CAPTION);
            case "preformatted text", "html preformatted", "source code", "code" ->
                    Optional.of(BlockType.CODE);
            case "footnote text", "endnote text" -> Optional.of(BlockType.FOOTNOTE);
            default -> Optional.empty();
        };
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
