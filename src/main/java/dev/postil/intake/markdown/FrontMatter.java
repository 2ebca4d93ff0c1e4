package dev.postil.intake.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what a text says of itself before it begins, in YAML between two rules, from a rule that
/// is merely drawn above it.
final class FrontMatter {

    private static final Pattern OPENS = Pattern.compile("---\\s*(?:\\s#.*)?");
    private static final Pattern CLOSES = Pattern.compile("(?:---|\\.\\.\\.)\\s*");
    private static final Pattern KEY = Pattern.compile("[^\\s#-][^\\n]*?:(?:\\s.*|)");

    /// An item of a list, a value that goes on, the end of one in brackets, a comment.
    private static final Pattern REST = Pattern.compile("(?:-\\s|[\\s#\\]}]).*");

    /// An item that is a map of its own, of which nothing is read.
    private static final Pattern MAP = Pattern.compile("-\\s+[\\w-]+:(?:\\s.*|)");

    private FrontMatter() {}

    /// The same text, with what it says of itself set in as the library needs it; empty where it
    /// says nothing: what opens is not closed, does not begin with a key, or is prose after a blank
    /// line.
    static Optional<String> readable(String text) {
        String front = text.stripLeading();
        if (!front.startsWith("---")) {
            return Optional.empty();
        }
        List<String> lines = front.lines().toList();
        if (!OPENS.matcher(lines.getFirst()).matches()) {
            return Optional.empty();
        }
        int end = end(lines);
        if (end < 0) {
            return Optional.empty();
        }
        StringBuilder readable = new StringBuilder("---\n");
        lines.subList(1, end).forEach(line -> readable.append(setIn(line)).append('\n'));
        lines.subList(end, lines.size()).forEach(line -> readable.append(line).append('\n'));
        return Optional.of(readable.toString());
    }

    /// Where it closes; negative where it is none.
    private static int end(List<String> lines) {
        boolean hasKey = false;
        boolean afterBlank = false;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isKey = KEY.matcher(line).matches();
            if (CLOSES.matcher(line).matches()) {
                return hasKey ? i : -1;
            }
            if (line.isBlank() ? i == 1 : !line.startsWith("#") && !isKey && !hasKey) {
                return -1;
            }
            if (afterBlank && !line.isBlank() && !isKey && !REST.matcher(line).matches()) {
                return -1;
            }
            hasKey |= isKey;
            afterBlank = line.isBlank();
        }
        return -1;
    }

    /// Items of lists are read where they are set in a little, and keys within others must not be.
    private static String setIn(String line) {
        if (line.startsWith("-")) {
            return MAP.matcher(line).matches() ? "" : "  " + line;
        }
        return line.isBlank() || !Character.isWhitespace(line.charAt(0)) ? line : "    " + line;
    }
}
