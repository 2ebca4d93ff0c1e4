package dev.postil.intake.plain;

import java.util.List;
import java.util.stream.Collectors;

/// Indented lines full of the signs that programs are written with.
final class CodeLines {

    private static final String SIGNS = "{}[];=<>$&|\\#_`";
    private static final double LEAST_SIGNS = 0.04;

    private CodeLines() {}

    static boolean areCode(List<Line> group, int indent) {
        if (group.stream().anyMatch(line -> line.indent() < indent)) {
            return false;
        }
        String text = text(group);
        long signs = text.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
        return signs >= text.length() * LEAST_SIGNS;
    }

    /// The lines as they stand, without the indent that they share.
    static String text(List<Line> group) {
        int shared = group.stream().mapToInt(Line::indent).min().orElse(0);
        return group.stream()
                .map(line -> " ".repeat(line.indent() - shared) + line.text())
                .collect(Collectors.joining("\n"));
    }
}
