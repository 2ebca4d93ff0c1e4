package dev.postil.intake.mail;

import dev.postil.intake.plain.PlainText;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import dev.postil.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The text of a mail that was written as plain text: lines that were broken for sending, with a
/// sign before each that is quoted.
final class PlainBody {

    private static final Pattern SIGNATURE = Pattern.compile("-- ?");

    private PlainBody() {}

    /// @param flowed whether a space at the end of a line says that the paragraph goes on
    /// @param spaceGoes whether that space is no part of the text
    static List<Passage> passages(
            String raw, boolean flowed, boolean spaceGoes, Progress progress) {
        List<MailLine> lines = CharacterRules.apply(raw).lines().map(MailLine::of).toList();
        lines = flowed ? joined(lines, spaceGoes) : Unwrapping.apply(lines);
        int end = signature(lines);
        List<Passage> passages = new ArrayList<>(read(lines.subList(0, end), progress));
        read(lines.subList(end, lines.size()), progress).stream()
                .map(Passage::asFurniture)
                .forEach(passages::add);
        return passages;
    }

    /// A short line in a mail is a greeting or a name rather than a heading.
    private static List<Passage> read(List<MailLine> lines, Progress progress) {
        return PlainText.passages(text(lines), progress).stream()
                .map(
                        passage ->
                                passage.isHeading()
                                        ? Passage.of(BlockType.PARAGRAPH, passage.text())
                                        : passage)
                .toList();
    }

    private static List<MailLine> joined(List<MailLine> lines, boolean spaceGoes) {
        List<MailLine> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            MailLine line = lines.get(i);
            String stuffed = line.text().startsWith(" ") ? line.text().substring(1) : line.text();
            text.append(stuffed);
            boolean goesOn =
                    stuffed.endsWith(" ")
                            && !stuffed.equals("-- ")
                            && i + 1 < lines.size()
                            && lines.get(i + 1).depth() == line.depth();
            if (goesOn && spaceGoes) {
                text.setLength(text.length() - 1);
            }
            if (!goesOn) {
                joined.add(new MailLine(line.depth(), text.toString()));
                text.setLength(0);
            }
        }
        return joined;
    }

    /// Where the signature begins that stands below all else; the end where there is none.
    private static int signature(List<MailLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            MailLine line = lines.get(i);
            if (line.depth() == 0 && SIGNATURE.matcher(line.text()).matches()) {
                boolean below =
                        lines.subList(i, lines.size()).stream().allMatch(each -> each.depth() == 0);
                return below && i > 0 ? i : lines.size();
            }
        }
        return lines.size();
    }

    /// Whether the line says who wrote what is quoted below it.
    private static boolean announces(List<MailLine> lines, int at) {
        MailLine line = lines.get(at);
        return line.text().endsWith(":")
                && at + 1 < lines.size()
                && lines.get(at + 1).depth() > line.depth();
    }

    /// As Markdown would have it: a blank line wherever the depth of quoting changes.
    private static String text(List<MailLine> lines) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < lines.size(); i++) {
            MailLine line = lines.get(i);
            if (line.depth() != depth || announces(lines, i)) {
                text.append(">".repeat(Math.min(depth, line.depth()))).append('\n');
                depth = line.depth();
            }
            text.append(">".repeat(depth));
            if (depth > 0 && !line.isBlank()) {
                text.append(' ');
            }
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }
}
