package dev.postil.exchange;

import dev.postil.model.Block;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A document's text as Markdown (CommonMark with tables). Folded page furniture is left out, for
/// it is not what a person would read.
public final class ContentMarkdown {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)]\\s");

    private final Content content;
    private final StringBuilder out = new StringBuilder();

    private ContentMarkdown(Content content) {
        this.content = content;
    }

    public static String of(Content content) {
        return new ContentMarkdown(content).write();
    }

    private String write() {
        Block previous = null;
        for (Block block : content.blocks()) {
            if (block.folded()) {
                continue;
            }
            if (previous != null) {
                out.append(belongTogether(previous, block) ? "\n" : "\n\n");
            }
            boolean opensTable = previous == null || previous.type() != block.type();
            write(block, opensTable);
            previous = block;
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

    private void write(Block block, boolean opensTable) {
        switch (block.type()) {
            case HEADING -> out.append("#".repeat(block.level())).append(' ').append(inline(block));
            case LIST_ITEM ->
                    out.append("    ".repeat(Math.max(0, block.level() - 1)))
                            .append(sign(block))
                            .append(inline(block));
            case QUOTE -> out.append("> ").append(inline(block).replace("\n", "\n> "));
            case CODE -> fence(block.span().of(content.text()));
            case TABLE_ROW -> row(block, opensTable);
            case PARAGRAPH, CAPTION, FOOTNOTE -> out.append(inline(block));
        }
    }

    /// Numbers as Markdown writes them may stand in the text itself.
    private String sign(Block block) {
        boolean own =
                block.ordered() && NUMBER.matcher(block.span().of(content.text())).lookingAt();
        return own ? "" : block.ordered() ? "1. " : "- ";
    }

    private void fence(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        out.append(fence).append('\n').append(code).append('\n').append(fence);
    }

    private void row(Block block, boolean first) {
        String[] cells = inline(block).replace("|", "\\|").split("\t", -1);
        out.append("| ").append(String.join(" | ", cells)).append(" |");
        if (first) {
            out.append("\n|").append(" --- |".repeat(cells.length));
        }
    }

    /// The block's text with the marks that Markdown has.
    private String inline(Block block) {
        StringBuilder words = new StringBuilder();
        int from = block.span().start();
        for (Mark mark : outermost(block)) {
            words.append(escape(new Span(from, mark.span().start())));
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
            case CODE -> "`" + mark.span().of(content.text()) + "`";
            case LINK -> "[" + words + "](" + mark.href() + ")";
            case SUPERSCRIPT -> "<sup>" + words + "</sup>";
            case SUBSCRIPT -> "<sub>" + words + "</sub>";
        };
    }

    private String escape(Span span) {
        return span.of(content.text()).replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
