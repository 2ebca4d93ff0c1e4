package dev.postil.exchange;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document's text as Markdown (CommonMark with tables). Folded page furniture is left out, for
/// it is not what a person would read.
public final class ContentMarkdown {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)]\\s");

    /// What would make something else of a line that begins with it.
    private static final Pattern START =
            Pattern.compile(
                    "(?m)^(?=#{1,6}(?:\\s|$)|[-+](?:\\s|$)|=+\\s*$|[-:| ]*-[-:| ]*$)"
                            + "|(?<=^\\d{1,9})(?=[.)](?:\\s|$))");

    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");
    private static final Pattern CLOSING = Pattern.compile("(?:(?<=\\s)|^)(?=#+$)");

    private final Content content;
    private final StringBuilder out = new StringBuilder();

    /// Of the item that was written last: Markdown knows no level without the one above.
    private int depth;

    private ContentMarkdown(Content content) {
        this.content = content;
    }

    public static String of(Content content) {
        return new ContentMarkdown(content).write();
    }

    private String write() {
        List<Block> shown = content.blocks().stream().filter(block -> !block.folded()).toList();
        for (int i = 0; i < shown.size(); i++) {
            Block block = shown.get(i);
            if (i > 0) {
                out.append(belongTogether(shown.get(i - 1), block) ? "\n" : "\n\n");
            }
            boolean opensTable = i == 0 || shown.get(i - 1).type() != block.type();
            write(block, opensTable ? shown.subList(i, shown.size()) : List.of());
        }
        return out.append('\n').toString();
    }

    private static boolean belongTogether(Block one, Block next) {
        return one.type() == next.type()
                && switch (one.type()) {
                    case LIST_ITEM, TABLE_ROW -> true;
                    case HEADING, PARAGRAPH, QUOTE, CODE, CAPTION, FOOTNOTE -> false;
                };
    }

    /// @param table what begins with the block, where that may be a table; else empty
    private void write(Block block, List<Block> table) {
        depth = block.type() == BlockType.LIST_ITEM ? depth : 0;
        switch (block.type()) {
            case HEADING ->
                    out.append("#".repeat(block.level()))
                            .append(' ')
                            .append(
                                    CLOSING.matcher(inline(block).replace('\n', ' '))
                                            .replaceAll("\\\\"));
            case LIST_ITEM -> item(block);
            case QUOTE -> out.append("> ").append(lines(inline(block), "\n> "));
            case CODE -> fence(block.span().of(content.text()));
            case TABLE_ROW -> row(block, table);
            case PARAGRAPH, CAPTION, FOOTNOTE -> out.append(lines(inline(block), "\n"));
        }
    }

    /// Numbers as Markdown writes them may stand in the text itself.
    private void item(Block block) {
        String words = inline(block);
        depth = Math.clamp(block.level(), 1, depth + 1);
        String indent = "    ".repeat(depth - 1);
        String sign = block.ordered() ? "1. " : "- ";
        Matcher own = NUMBER.matcher(words);
        if (block.ordered() && own.lookingAt()) {
            sign = own.group();
            words = words.substring(own.end());
        }
        out.append(indent).append(sign).append(lines(words, "\n    " + indent));
    }

    /// Lines that stay lines, and begin nothing else.
    private static String lines(String words, String newLine) {
        String flush = INDENT.matcher(words).replaceAll("");
        return START.matcher(flush).replaceAll("\\\\").replace("\n", "\\" + newLine);
    }

    private void fence(String code) {
        String fence = ticks("```", code);
        out.append(fence).append('\n').append(code).append('\n').append(fence);
    }

    /// Cells beyond those of the first row would not be shown.
    private void row(Block block, List<Block> table) {
        String cells = inline(block).replace("|", "\\|").replace('\n', ' ');
        out.append("| ").append(cells.replace("\t", " | ")).append(" |");
        if (!table.isEmpty()) {
            int most =
                    table.stream()
                            .takeWhile(row -> row.type() == block.type())
                            .mapToInt(this::cells)
                            .max()
                            .orElseThrow();
            out.append("  |".repeat(most - cells(block)));
            out.append("\n|").append(" --- |".repeat(most));
        }
    }

    private int cells(Block row) {
        return 1 + (int) row.span().of(content.text()).chars().filter(c -> c == '\t').count();
    }

    /// The block's text with the marks that Markdown has.
    private String inline(Block block) {
        StringBuilder words = new StringBuilder();
        int from = block.span().start();
        for (Mark mark : outermost(block)) {
            words.append(escape(new Span(from, mark.span().start())));
            int last = words.length() - 1;
            if (mark.type() == MarkType.LINK && last >= 0 && words.charAt(last) == '!') {
                // It would be a picture.
                words.insert(last, '\\');
            }
            words.append(marked(mark));
            from = mark.span().end();
        }
        return words.append(escape(new Span(from, block.span().end()))).toString();
    }

    /// Marks of the block that do not lie in another: Markdown's own nesting is not worth the
    /// noise.
    private List<Mark> outermost(Block block) {
        int[] end = {block.span().start()};
        return content.marks().stream()
                .filter(mark -> !mark.span().isEmpty() && block.span().contains(mark.span()))
                .sorted(
                        Comparator.comparingInt((Mark mark) -> mark.span().start())
                                .thenComparingInt(mark -> -mark.span().end()))
                .filter(
                        mark -> {
                            boolean isFree = mark.span().start() >= end[0];
                            end[0] = isFree ? mark.span().end() : end[0];
                            return isFree;
                        })
                .toList();
    }

    private String marked(Mark mark) {
        String words = escape(mark.span());
        return switch (mark.type()) {
            case BOLD -> "**" + words + "**";
            case ITALIC -> "*" + words + "*";
            case CODE -> code(mark.span().of(content.text()).replace('\n', ' '));
            case LINK -> "[" + words + "](" + target(String.valueOf(mark.href())) + ")";
            case SUPERSCRIPT -> "<sup>" + words + "</sup>";
            case SUBSCRIPT -> "<sub>" + words + "</sub>";
        };
    }

    /// As many ticks as the code does not hold in a row.
    private static String ticks(String least, String code) {
        String ticks = least;
        while (code.contains(ticks)) {
            ticks += "`";
        }
        return ticks;
    }

    private static String code(String words) {
        if (words.indexOf('`') < 0) {
            return "`" + words + "`";
        }
        String fence = ticks("``", words);
        return fence + " " + words + " " + fence;
    }

    /// An address whose signs would end the link is set in brackets.
    private static String target(String address) {
        boolean isPlain = address.chars().noneMatch(c -> c == '(' || c == ')' || c <= ' ');
        return isPlain ? address : "<" + address.replace("<", "%3C").replace(">", "%3E") + ">";
    }

    private String escape(Span span) {
        return span.of(content.text()).replaceAll("([\\\\`*_~&\\[\\]<>])", "\\\\$1");
    }
}
