package dev.postil.intake.doc;

import dev.postil.intake.text.FieldInstruction;
import dev.postil.intake.text.ParagraphFlow;
import dev.postil.intake.text.StyledText.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The characters of a story, among which some are signs of Word: fields begin and end with them,
/// and of a field only what came of it is text.
final class FieldText {

    private static final char FIELD_START = 0x13;
    private static final char FIELD_MIDDLE = 0x14;
    private static final char FIELD_END = 0x15;
    private static final int LONGEST = 4000;

    /// A field that has begun.
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
        private @Nullable String href;
    }

    private final ParagraphFlow flow;
    private final Deque<Field> fields = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private boolean spacesGo;
    private Style pendingStyle = Style.PLAIN;

    FieldText(ParagraphFlow flow) {
        this.flow = flow;
    }

    /// Leaves white space out until there is something else.
    void dropSpaces() {
        spacesGo = true;
    }

    /// Takes note of fields in characters that are not shown.
    void skip(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= FIELD_START && c <= FIELD_END) {
                add(c, Style.PLAIN);
            }
        }
    }

    void add(char c, Style style) {
        switch (c) {
            case FIELD_START -> {
                flush();
                fields.push(new Field());
            }
            case FIELD_MIDDLE -> {
                flush();
                middle();
            }
            case FIELD_END -> {
                flush();
                fields.poll();
            }
            default -> {
                Field field = fields.peek();
                if (field != null && !field.shown) {
                    if (field.instruction.length() < LONGEST) {
                        field.instruction.append(c);
                    }
                } else {
                    show(c, style);
                }
            }
        }
    }

    /// The sign of a note.
    void sign(String note) {
        flush();
        flow.anchor("sign-" + note);
        String number = note.substring(note.indexOf('-') + 1);
        flow.append("[" + number + "]", Style.sign("#" + note));
    }

    void flush() {
        if (!pending.isEmpty()) {
            flow.append(pending.toString(), pendingStyle);
            pending.setLength(0);
        }
    }

    private void middle() {
        Field field = fields.peek();
        if (field != null) {
            field.shown = true;
            String link = FieldInstruction.link(field.instruction.toString());
            field.href = link.isEmpty() ? null : link;
        }
    }

    private void show(char c, Style style) {
        String shown =
                switch (c) {
                    case 0x0B, 0x0E -> "\n";
                    case '\t' -> "\t";
                    case 0x1E -> "\u2011";
                    case 0x1F -> "\u00AD";
                    default -> c < ' ' ? "" : Character.toString(c);
                };
        if (shown.isEmpty() || (spacesGo && shown.isBlank())) {
            return;
        }
        spacesGo = false;
        Style linked = linked(style);
        if (!linked.equals(pendingStyle)) {
            flush();
            pendingStyle = linked;
        }
        pending.append(shown);
    }

    private Style linked(Style style) {
        for (Field field : fields) {
            if (field.href != null) {
                return new Style(
                        style.bold(), style.italic(), style.raised(), style.lowered(), field.href);
            }
        }
        return style;
    }
}
