package dev.postil.intake.plain;

import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Recognises headings: short lines that stand alone, end no sentence and have something to head.
final class Headings {

    private static final int LONGEST = 120;
    private static final int LONGEST_SENTENCE_CASE = 70;
    private static final int SHORTEST_BODY = 80;

    /// Where more than this share of all parts would be headings, they are something else: the
    /// lines of a play, an index.
    private static final double MOST = 0.45;

    /// As many headings in a row as no text has.
    private static final int CONTENTS = 6;

    private static final int LONGEST_LABEL = 20;

    /// So often no two chapters are called the same.
    private static final int OFTEN = 4;

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+[\\p{Lu}\\p{Lo}].*");
    private static final Pattern ROMAN = Pattern.compile("[IVXL]{1,6}[.:]?\\s+\\p{L}.*");
    private static final Pattern CHAPTER =
            Pattern.compile(
                    "(?iU)(?:chapter|part|book|section|appendix|annex|kapitel|teil|chapitre|partie"
                            + "|cap[ií]tulo|parte|capitolo|глава|часть|раздел)\\s+[\\p{L}\\d]{1,10}\\b.*");

    private Headings() {}

    static List<Part> settle(List<Part> parts) {
        List<Part> settled = new ArrayList<>(parts.size());
        Set<String> labels = labels(parts);
        int found = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean mayHead = part.is(BlockType.PARAGRAPH) && part.alone();
            if (mayHead && !labels.contains(part.text()) && isHeading(parts, i)) {
                settled.add(part.as(BlockType.HEADING, level(part.text())));
                found++;
            } else {
                settled.add(part);
            }
        }
        return found > Math.max(3, parts.size() * MOST) ? parts : withoutContents(settled, parts);
    }

    /// Single words that stand above one passage after another, such as “Note” and “Tip”: they say
    /// what kind of passage it is, not what it is about.
    private static Set<String> labels(List<Part> parts) {
        Map<String, Long> times =
                parts.stream()
                        .filter(part -> part.is(BlockType.PARAGRAPH) && part.alone())
                        .map(Part::text)
                        .filter(text -> text.length() <= LONGEST_LABEL && text.indexOf(' ') < 0)
                        .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        times.values().removeIf(count -> count < OFTEN);
        return times.keySet();
    }

    /// Many headings in a row are a table of contents: only its own heading and those of the text
    /// that begins after it stay.
    private static List<Part> withoutContents(List<Part> settled, List<Part> parts) {
        int start = 0;
        for (int i = 0; i <= settled.size(); i++) {
            if (i == settled.size() || !settled.get(i).is(BlockType.HEADING)) {
                if (i - start >= CONTENTS) {
                    for (int k = start + 1; k < i - 2; k++) {
                        settled.set(k, parts.get(k));
                    }
                }
                start = i + 1;
            }
        }
        return settled;
    }

    private static boolean isHeading(List<Part> parts, int i) {
        String text = parts.get(i).text();
        if (text.length() > LONGEST || !hasHeadingShape(text)) {
            return false;
        }
        if (NUMBERED.matcher(text).matches() || CHAPTER.matcher(text).matches()) {
            return true;
        }
        if (i + 1 == parts.size() || isSentenceWithoutCapitals(text)) {
            return false;
        }
        if (Capitals.isAllCapitals(text)) {
            return true;
        }
        boolean heads = headsSomething(parts, i + 1);
        if (ROMAN.matcher(text).matches()) {
            return heads;
        }
        if (Capitals.isTitleCase(text)) {
            return heads || endsList(parts, i);
        }
        boolean opens = i == 0 || isClosed(parts.get(i - 1));
        return heads && opens && text.length() <= LONGEST_SENTENCE_CASE && startsWell(text);
    }

    /// Where no capitals tell a heading from a sentence, a question of several clauses is none.
    private static boolean isSentenceWithoutCapitals(String text) {
        return !Scripts.isCased(text)
                && Scripts.endsSentence(text)
                && text.codePoints().anyMatch(c -> ",:;，、：；،؛".indexOf(c) >= 0);
    }

    private static boolean hasHeadingShape(String text) {
        int last = text.codePointBefore(text.length());
        boolean ends = ".。;；,，،؛:：…-–—।".indexOf(last) >= 0;
        boolean quoted = "\"“„«‘'".indexOf(text.charAt(0)) >= 0;
        boolean label = text.contains("@") || text.contains("://") || text.contains("\t");
        return !ends && !quoted && !label && text.codePoints().anyMatch(Character::isLetter);
    }

    /// Whether a passage follows that is long enough to need a heading, perhaps below another one.
    private static boolean headsSomething(List<Part> parts, int from) {
        for (int i = from; i < Math.min(parts.size(), from + 3); i++) {
            Part next = parts.get(i);
            if (next.text().length() >= SHORTEST_BODY || next.is(BlockType.LIST_ITEM)) {
                return true;
            }
            if (!next.alone() || Scripts.endsSentence(next.text())) {
                return false;
            }
        }
        return false;
    }

    /// Whether a list stands before it and prose behind it, be it one short sentence.
    private static boolean endsList(List<Part> parts, int i) {
        Part next = parts.get(i + 1);
        return i > 0
                && Character.isUpperCase(parts.get(i).text().codePointAt(0))
                && parts.get(i - 1).is(BlockType.LIST_ITEM)
                && next.is(BlockType.PARAGRAPH)
                && Scripts.endsSentence(next.text());
    }

    /// Whether the passage before has come to its end, so that something new can begin.
    private static boolean isClosed(Part before) {
        return !before.is(BlockType.PARAGRAPH)
                || Scripts.endsSentence(before.text())
                || before.text().length() <= LONGEST;
    }

    private static boolean startsWell(String text) {
        return Scripts.startsCapital(text) && !text.contains(". ");
    }

    private static int level(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            return 2;
        }
        int dots = (int) numbered.group(1).chars().filter(c -> c == '.').count();
        return Math.min(dots + 2, 6);
    }
}
