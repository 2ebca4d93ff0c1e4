package dev.postil.intake.plain;

import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the passages in a group of lines that no blank line divides.
final class GroupReader {

    private static final int LONG_LINE = 100;
    private static final int SHORT_LINE = 60;
    private static final int CODE_INDENT = 4;

    /// Nobody quotes deeper.
    private static final int DEEPEST_QUOTE = 12;

    /// Lines of prose that may all begin with capitals by chance.
    private static final int LONGEST_WITHOUT_SIGN = 3;

    private static final double ALL_FORCED = 1;

    private final Wrapping wrapping;
    private final LineJoiner joiner;

    GroupReader(Wrapping wrapping, LineJoiner joiner) {
        this.wrapping = wrapping;
        this.joiner = joiner;
    }

    List<Part> read(List<Line> group) {
        return read(group, 0);
    }

    private List<Part> read(List<Line> group, int depth) {
        if (depth < DEEPEST_QUOTE && group.stream().allMatch(line -> line.text().startsWith(">"))) {
            return quote(group, depth + 1);
        }
        Optional<List<Part>> table = Columns.rows(group);
        if (table.isPresent()) {
            return table.get();
        }
        if (CodeLines.areCode(group, CODE_INDENT)) {
            return List.of(Part.of(BlockType.CODE, CodeLines.text(group)));
        }
        Optional<Part> underlined = Underlines.heading(group);
        if (underlined.isPresent()) {
            List<Part> parts = new ArrayList<>(List.of(underlined.get()));
            if (group.size() > 2) {
                parts.addAll(segments(group.subList(2, group.size())));
            }
            return parts;
        }
        return segments(group);
    }

    private List<Part> quote(List<Line> group, int depth) {
        List<Line> inner = group.stream().map(line -> line.without(1)).toList();
        List<Part> parts = new ArrayList<>();
        for (List<Line> lines : LineGroups.split(inner)) {
            read(lines, depth).forEach(part -> parts.add(part.as(BlockType.QUOTE, 0)));
        }
        return parts;
    }

    /// Cuts the group before each list item and reads the pieces.
    private List<Part> segments(List<Line> group) {
        List<Part> parts = new ArrayList<>();
        ItemStarts items = new ItemStarts(group);
        int start = 0;
        for (int i = 1; i <= group.size(); i++) {
            if (i == group.size() || startsSegment(group, items, start, i)) {
                parts.addAll(segment(group.subList(start, i), group.size() == 1));
                start = i;
            }
        }
        return parts;
    }

    private boolean startsSegment(List<Line> group, ItemStarts items, int start, int i) {
        boolean forced = isForced(group, i);
        if (items.startsItem(i, forced)) {
            return true;
        }
        boolean inItem = items.startsItem(start, false);
        return inItem && !forced && group.get(i).indent() <= group.get(start).indent();
    }

    private boolean isForced(List<Line> group, int i) {
        return !wrapping.isNone() && wrapping.isForced(group.get(i - 1), group.get(i));
    }

    private List<Part> segment(List<Line> lines, boolean alone) {
        Line first = lines.getFirst();
        Optional<ListMarker> marker = ListMarker.of(first.text());
        if (marker.isPresent()) {
            String text = marker.get().closeTo(joiner.join(lines));
            return List.of(Part.item(text, alone, first.indent(), marker.get()));
        }
        return lines.size() == 1
                ? List.of(Part.paragraph(first.text(), alone, first.indent()))
                : run(lines);
    }

    /// Several lines that are no list: prose, verse, or one paragraph a line.
    private List<Part> run(List<Line> lines) {
        if (!wrapping.isNone() && isProse(lines) && (wrapping.fills(lines) || isRunOn(lines))) {
            return prose(lines);
        }
        if (Wrapping.isWrapped(lines) && Wrapping.runsOn(lines)) {
            return List.of(Part.paragraph(joiner.join(lines), false, 0));
        }
        return isVerse(lines) ? List.of(verse(lines)) : eachLine(lines);
    }

    /// Whether the lines may be one sentence after another. Where all of them begin with capitals,
    /// as nouns and names do, every one has to end where the next word did not fit.
    private boolean isProse(List<Line> lines) {
        return lines.size() <= LONGEST_WITHOUT_SIGN
                || Wrapping.runsOn(lines)
                || wrapping.share(List.of(lines)) >= ALL_FORCED;
    }

    /// Whether the second of two lines goes on with the sentence of the first.
    private static boolean isRunOn(List<Line> lines) {
        return lines.size() == 2 && Scripts.startsSmall(lines.get(1).text());
    }

    /// Joins wrapped lines; a line that ends early ends a paragraph.
    private List<Part> prose(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || endsParagraph(lines.get(i - 1), lines.get(i))) {
                List<Line> paragraph = lines.subList(start, i);
                int indent = paragraph.getFirst().indent();
                parts.add(Part.paragraph(joiner.join(paragraph), false, indent));
                start = i;
            }
        }
        return parts;
    }

    private boolean endsParagraph(Line line, Line next) {
        return !wrapping.isForced(line, next)
                && Scripts.endsSentence(line.text())
                && !Scripts.startsSmall(next.text());
    }

    private boolean isVerse(List<Line> lines) {
        int longest = wrapping.isNone() ? SHORT_LINE : LONG_LINE;
        boolean allShort = lines.stream().allMatch(line -> line.width() <= longest);
        long ended = lines.stream().filter(line -> Scripts.endsSentence(line.text())).count();
        return allShort && ended * 2 <= lines.size();
    }

    private static Part verse(List<Line> lines) {
        String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        return Part.paragraph(text, false, lines.getFirst().indent());
    }

    /// Where a line is a paragraph, a short one may be a heading though it touches the next.
    private static List<Part> eachLine(List<Line> lines) {
        return lines.stream()
                .map(line -> Part.paragraph(line.text(), true, line.indent()))
                .toList();
    }
}
