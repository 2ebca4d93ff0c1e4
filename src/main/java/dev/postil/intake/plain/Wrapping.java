package dev.postil.intake.plain;

import java.util.List;
import java.util.stream.IntStream;

/// Whether and where a text was broken into lines by a program rather than by its author.
///
/// A break is *forced* where the next line's first word would not have fitted: in wrapped prose
/// nearly all breaks are, in verse, addresses and lists few.
///
/// @param width columns that lines were filled to; 0 where nothing was wrapped
record Wrapping(int width) {

    static final Wrapping NONE = new Wrapping(0);

    private static final int NARROWEST = 36;
    private static final int WIDEST = 120;
    private static final double MOST_LONGER = 0.05;
    private static final double FULL_LINES = 0.95;
    private static final double LEAST_FORCED = 0.6;
    private static final double NEARLY_FULL = 0.8;
    private static final int SLACK = 3;

    /// @param groups lines between blank lines
    static Wrapping of(List<List<Line>> groups) {
        int[] extents =
                groups.stream()
                        .flatMap(group -> group.subList(0, group.size() - 1).stream())
                        .mapToInt(Line::extent)
                        .sorted()
                        .toArray();
        long longer = IntStream.of(extents).filter(extent -> extent > WIDEST).count();
        if (extents.length < 2 || longer > extents.length * MOST_LONGER) {
            return NONE;
        }
        int full = extents[(int) ((extents.length - longer - 1) * FULL_LINES)];
        Wrapping wrapping = new Wrapping(full);
        boolean wrapped =
                full >= NARROWEST
                        && wrapping.share(groups) >= LEAST_FORCED
                        && groups.stream().anyMatch(Wrapping::runsOn);
        return wrapped ? wrapping : NONE;
    }

    /// Whether some line of the group goes on with the sentence of the line before, so that a line
    /// is not a verse or a paragraph of its own. Scripts without small letters show no such sign.
    static boolean runsOn(List<Line> group) {
        return group.stream()
                .skip(1)
                .anyMatch(
                        line -> Scripts.startsSmall(line.text()) || !Scripts.isCased(line.text()));
    }

    /// Whether the lines of this group alone were wrapped, in a text that otherwise is not.
    static boolean isWrapped(List<Line> group) {
        if (group.size() < 4) {
            return false;
        }
        int full = group.stream().mapToInt(Line::extent).max().orElse(0);
        return full >= NARROWEST
                && full <= WIDEST
                && new Wrapping(full).share(List.of(group)) >= 0.9;
    }

    boolean isNone() {
        return width == 0;
    }

    /// Whether the break between two lines is there because the line was full.
    boolean isForced(Line line, Line next) {
        return line.extent() + 1 + next.firstWordWidth() > width - SLACK;
    }

    /// Whether most lines but the last are nearly full, as those of prose are.
    boolean fills(List<Line> lines) {
        List<Line> broken = lines.subList(0, lines.size() - 1);
        long full = broken.stream().filter(line -> line.extent() >= width * NEARLY_FULL).count();
        return full * 2 > broken.size();
    }

    /// How many of all breaks are forced, 0 to 1.
    double share(List<List<Line>> groups) {
        int breaks = 0;
        int forced = 0;
        for (List<Line> group : groups) {
            for (int i = 1; i < group.size(); i++) {
                breaks++;
                forced += isForced(group.get(i - 1), group.get(i)) ? 1 : 0;
            }
        }
        return breaks == 0 ? 0 : (double) forced / breaks;
    }
}
