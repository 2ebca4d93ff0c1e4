package dev.postil.intake.office;

import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The notes of a document, in the order in which its text mentions them: footnotes and endnotes in
/// one row, for both come at the end.
public final class Notes {

    private final Map<String, String> signs = new LinkedHashMap<>();
    private int counted;

    /// Mentions a note in the text: its sign, which leads to the note.
    ///
    /// @param id what the file calls it, not the same for a footnote and an endnote
    /// @param own the sign that its writer chose, if any
    public void mention(String id, @Nullable String own, Line line, Look look) {
        String sign = signs.get(id);
        if (sign == null) {
            sign = own == null ? "[" + ++counted + "]" : own;
            signs.put(id, sign);
            line.anchor(mentionOf(id));
        }
        line.append(sign, look.withHeight(Look.Height.ABOVE).withHref("#" + noteOf(id)));
    }

    /// The notes that are mentioned, in order.
    public List<String> mentioned() {
        return List.copyOf(signs.keySet());
    }

    /// A note's passages as they stand at the end: begun with the sign, which leads back.
    public List<Passage> note(String id, List<Passage> passages) {
        List<Passage> note = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.text().isBlank()) {
                continue;
            }
            note.add(note.isEmpty() ? signed(id, passage) : asNote(passage));
        }
        return note;
    }

    private static Passage asNote(Passage passage) {
        boolean plain =
                passage.type() == BlockType.PARAGRAPH
                        || passage.type() == BlockType.HEADING
                        || passage.type() == BlockType.QUOTE;
        return plain
                ? new Passage(
                        passage.text(),
                        BlockType.FOOTNOTE,
                        0,
                        false,
                        false,
                        passage.marks(),
                        passage.landmarks())
                : passage;
    }

    private Passage signed(String id, Passage passage) {
        Line line = new Line();
        line.anchor(noteOf(id));
        String sign = signs.getOrDefault(id, "");
        boolean signedAlready = passage.text().startsWith(sign);
        if (!signedAlready) {
            line.append(sign, Look.PLAIN.withHref("#" + mentionOf(id)));
            line.append(" ", Look.PLAIN);
        }
        line.addKept(passage);
        return line.take(BlockType.FOOTNOTE, 0, false, "");
    }

    private static String noteOf(String id) {
        return "note:" + id;
    }

    private static String mentionOf(String id) {
        return "mention:" + id;
    }
}
