package dev.postil.intake.office;

import dev.postil.model.BlockType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a paragraph is, as the name of its style says.
///
/// @param level of a heading, 1 to 6; 0 for all else
/// @param contents whether it is a line of a table of contents
public record Role(BlockType type, int level, boolean title, boolean contents) {

    public static final Role PARAGRAPH = of(BlockType.PARAGRAPH);

    /// Word processors keep the English name of a style that came with them; converters and old
    /// versions write it in the language of their user.
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko"
                            + "|nagłówek|nadpis|заголовок|标题|標題|見出し|제목|عنوان|כותרת|başlık"
                            + "|címsor|επικεφαλίδα|encabezado|intestazione|cabeçalho|naslov|pealkiri"
                            + "|virsraksts|antraštė|tiêu đề|ชื่อเรื่อง|शीर्षक|titlu|fyrirsögn"
                            + "|заглавие|načrt)\\s*([1-9])");

    private static final Pattern CONTENTS =
            Pattern.compile(
                    "(?:toc|contents|verzeichnis|table of contents|inhaltsverzeichnis|tm|tdc"
                            + "|sommario|目录|目次)\\s*(?:\\d+|heading)|(?:contents|toc) heading"
                            + "|table of figures|(?:illustration|table|object|user) index"
                            + " (?:\\d+|heading)");
    private static final Set<String> TITLES =
            Set.of("title", "titel", "document title", "doc title", "doctitle", "book title");
    private static final Set<String> QUOTES =
            Set.of(
                    "quote",
                    "intense quote",
                    "block text",
                    "block quote",
                    "blockquote",
                    "block quotation",
                    "quotations",
                    "quotation",
                    "zitat",
                    "citation",
                    "intensives zitat",
                    "cita",
                    "citazione",
                    "цитата");
    private static final Set<String> CODES =
            Set.of(
                    "source code",
                    "sourcecode",
                    "code",
                    "code block",
                    "codeblock",
                    "html preformatted",
                    "preformatted text",
                    "preformatted",
                    "macro",
                    "macro text",
                    "listing code",
                    "program listing");
    private static final Set<String> CAPTIONS =
            Set.of(
                    "caption",
                    "image caption",
                    "table caption",
                    "captioned figure caption",
                    "figure caption",
                    "beschriftung",
                    "légende",
                    "didascalia",
                    "illustration");

    private static Role of(BlockType type) {
        return new Role(type, 0, false, false);
    }

    public static Role heading(int level) {
        return new Role(BlockType.HEADING, Math.clamp(level, 1, 6), false, false);
    }

    /// What a style of that name stands for; empty where its name says nothing.
    public static Optional<Role> named(String name) {
        String plain = name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
        if (plain.length() > 60) {
            return Optional.empty();
        }
        Matcher heading = HEADING.matcher(plain);
        if (heading.matches()) {
            return Optional.of(heading(heading.group(1).charAt(0) - '0'));
        }
        if (TITLES.contains(plain)) {
            return Optional.of(new Role(BlockType.HEADING, 1, true, false));
        }
        if (CONTENTS.matcher(plain).matches()) {
            return Optional.of(new Role(BlockType.PARAGRAPH, 0, false, true));
        }
        if (QUOTES.contains(plain)) {
            return Optional.of(of(BlockType.QUOTE));
        }
        if (CODES.contains(plain)) {
            return Optional.of(of(BlockType.CODE));
        }
        return CAPTIONS.contains(plain) ? Optional.of(of(BlockType.CAPTION)) : Optional.empty();
    }

    /// Whether a style of runs of that name is for code.
    public static boolean isCode(String name) {
        return switch (name.replace('_', ' ').strip().toLowerCase(Locale.ROOT)) {
            case "verbatim char",
                    "html code",
                    "html keyboard",
                    "html sample",
                    "html typewriter",
                    "source text",
                    "code",
                    "code char",
                    "inline code",
                    "teletype" ->
                    true;
            default -> false;
        };
    }
}
