package dev.postil.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins lines that a mail program broke because the next word did not fit: most break at some 72
/// characters without saying so.
final class Unwrapping {

    private static final int NARROWEST = 56;
    private static final int WIDEST = 82;
    private static final Pattern OWN_LINE =
            Pattern.compile("^(?:\\s|[-*•–·#|+=_~]|\\(?\\w{1,3}[.)]\\s).*|^$");

    private Unwrapping() {}

    static List<MailLine> apply(List<MailLine> lines) {
        List<MailLine> joined = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).depth() != lines.get(start).depth()) {
                joined.addAll(joined(lines.subList(start, i)));
                start = i;
            }
        }
        return joined;
    }

    /// Lines of one depth. Where some are wider than mail is broken at, none was broken.
    private static List<MailLine> joined(List<MailLine> lines) {
        int width = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        if (width < NARROWEST || width > WIDEST) {
            return lines;
        }
        List<MailLine> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text().stripTrailing();
            text.append(line);
            if (i + 1 < lines.size() && goesOn(line, lines.get(i + 1).text(), width)) {
                text.append(' ');
            } else {
                joined.add(new MailLine(lines.get(i).depth(), text.toString()));
                text.setLength(0);
            }
        }
        return joined;
    }

    private static boolean goesOn(String line, String next, int width) {
        if (line.isEmpty() || line.equals("--") || OWN_LINE.matcher(next).matches()) {
            return false;
        }
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() >= NARROWEST / 2 && line.length() + 1 + word > width;
    }
}
