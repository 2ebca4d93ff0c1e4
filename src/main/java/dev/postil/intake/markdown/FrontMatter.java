package dev.postil.intake.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what a text says of itself before it begins, in YAML between two rules, from a rule that
/// is merely drawn above it.
final class FrontMatter {

    private static final Pattern OPENS = Pattern.compile("---\\s*");
    private static final Pattern CLOSES = Pattern.compile("(?:---|\\.\\.\\.)\\s*");
    private static final Pattern KEY = Pattern.compile("[^\\s:#\\[\\]{}-][^:]{0,60}:(?:\\s.*|)");

    /// An item of a list, a value that goes on, the end of one in brackets, a comment, nothing.
    private static final Pattern REST = Pattern.compile("(?:-\\s|[\\s#\\]}]).*|");

    private FrontMatter() {}

    /// The same text, with the items in what it says of itself set in as the library needs them;
    /// empty where it says nothing, as what opens is not closed, or holds anything but keys and
    /// values.
    static Optional<String> readable(String text) {
        StringBuilder front = new StringBuilder();
        boolean hasKey = false;
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            String line = text.substring(lineStart, lineEnd);
            if (lineStart == 0) {
                if (!OPENS.matcher(line).matches()) {
                    return Optional.empty();
                }
            } else if (CLOSES.matcher(line).matches()) {
                return hasKey ? Optional.of(front + text.substring(lineStart)) : Optional.empty();
            } else {
                boolean isKey = KEY.matcher(line).matches();
                if (!isKey && !REST.matcher(line).matches()) {
                    return Optional.empty();
                }
                hasKey |= isKey;
            }
            front.append(line.startsWith("- ") ? "  " : "").append(line).append('\n');
            lineStart = lineEnd + 1;
        }
        return Optional.empty();
    }
}
