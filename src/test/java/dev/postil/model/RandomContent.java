package dev.postil.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Texts of many scripts with every type of block and mark.
final class RandomContent {

    private static final List<String> WORDS =
            List.of(
                    "hedging",
                    "risk",
                    "a",
                    "A",
                    "Ünïcode",
                    "e\u0301tat",
                    "😀",
                    "👩‍👩‍👧‍👦",
                    "🇱🇧",
                    "التحوط",
                    "גידור",
                    "模糊",
                    "战略",
                    "𝔐ath",
                    "\uFF21",
                    "\"quoted\"",
                    "back\\slash",
                    "tab\tstop",
                    "\u0001",
                    "\u2028",
                    "</script>",
                    "\uFFFD");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    RandomContent(Random random) {
        this.random = random;
    }

    static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    Content make() {
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            block();
        }
        marks.sort(Comparator.comparing(mark -> mark.span().start()));
        if (random.nextBoolean()) {
            pages();
        }
        return new Content(text.toString(), blocks, marks, pages);
    }

    private void block() {
        if (!blocks.isEmpty()) {
            text.append(random.nextBoolean() ? "\n" : "\n\n");
        }
        int start = text.length();
        text.append(words(random, random.nextInt(20)));
        Span span = new Span(start, text.length());
        blocks.add(block(span).withFolded(random.nextInt(6) == 0));
        if (random.nextBoolean() && span.length() > 0) {
            mark(span);
        }
    }

    private Block block(Span span) {
        BlockType type = BlockType.values()[random.nextInt(BlockType.values().length)];
        return switch (type) {
            case HEADING -> Block.heading(1 + random.nextInt(6), span);
            case LIST_ITEM -> Block.listItem(1 + random.nextInt(3), random.nextBoolean(), span);
            case PARAGRAPH, QUOTE, CODE, TABLE_ROW, CAPTION, FOOTNOTE -> Block.of(type, span);
        };
    }

    private void mark(Span span) {
        MarkType type = MarkType.values()[random.nextInt(MarkType.values().length)];
        marks.add(
                type == MarkType.LINK
                        ? Mark.link(span, "https://example.org/?a=1&b=\"2\"")
                        : Mark.of(type, span));
    }

    private void pages() {
        List<Integer> breaks = new ArrayList<>(List.of(0, text.length()));
        blocks.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(it -> breaks.add(it.span().start()));
        Collections.sort(breaks);
        for (int i = 1; i < breaks.size(); i++) {
            pages.add(new Page(i == 1 ? "iv" : "" + i, new Span(breaks.get(i - 1), breaks.get(i))));
        }
    }
}
