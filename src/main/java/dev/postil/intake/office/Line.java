package dev.postil.intake.office;

import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Excerpt;
import dev.postil.intake.text.Landmark;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gathers the runs of one paragraph: their characters, how they are set, and what has a name in
/// it. Runs that are set alike make one mark, however the file cuts them up.
public final class Line {

    private record Open(int start, @Nullable String href) {}

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final Map<MarkType, Open> open = new EnumMap<>(MarkType.class);
    private final List<Mark> marks = new ArrayList<>();
    private Look last = Look.PLAIN;
    private final List<Landmark> landmarks = new ArrayList<>();

    /// Adds characters that are set so. Hidden ones are left out, unless there are no others.
    public void append(String characters, Look look) {
        if (characters.isEmpty()) {
            return;
        }
        if (look.hidden()) {
            hidden.append(CharacterRules.apply(characters));
            return;
        }
        if (!look.equals(last)) {
            set(look);
        }
        text.append(CharacterRules.apply(characters));
    }

    private void set(Look look) {
        set(MarkType.BOLD, look.bold(), null);
        set(MarkType.ITALIC, look.italic(), null);
        set(MarkType.CODE, look.code(), null);
        set(MarkType.SUPERSCRIPT, look.height() == Look.Height.ABOVE, null);
        set(MarkType.SUBSCRIPT, look.height() == Look.Height.BELOW, null);
        set(MarkType.LINK, look.href() != null, look.href());
        last = look;
    }

    private void set(MarkType type, boolean on, @Nullable String href) {
        Open before = open.get(type);
        boolean goesOn = before != null && on && Objects.equals(before.href(), href);
        if (goesOn) {
            return;
        }
        close(type);
        if (on) {
            open.put(type, new Open(text.length(), href));
        }
    }

    private void closeAll() {
        List.copyOf(open.keySet()).forEach(this::close);
        last = Look.PLAIN;
    }

    private void close(MarkType type) {
        Open before = open.remove(type);
        if (before != null && before.start() < text.length()) {
            marks.add(new Mark(new Span(before.start(), text.length()), type, before.href()));
        }
    }

    /// A line break that the author set.
    public void newLine() {
        text.append('\n');
    }

    /// Makes sure that what follows does not stick to what is there.
    public void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    /// Whether nothing stands there yet, or white space just before.
    public boolean endsInSpace() {
        return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /// Notes a place that links lead to.
    public void anchor(String name) {
        landmarks.add(Landmark.anchor(name, text.length()));
    }

    /// Notes that a page begins.
    public void page(String label) {
        landmarks.add(Landmark.page(label, text.length()));
    }

    public boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty() && landmarks.isEmpty();
    }

    /// Adds what a passage holds as part of this line, its breaks and tabs as spaces.
    void add(Passage passage) {
        add(passage, passage.text().replace('\n', ' ').replace('\t', ' '));
    }

    /// Adds what a passage holds, with its breaks and tabs.
    void addKept(Passage passage) {
        add(passage, passage.text());
    }

    private void add(Passage passage, String characters) {
        closeAll();
        int start = text.length();
        text.append(characters);
        for (Mark mark : passage.marks()) {
            marks.add(new Mark(mark.span().shift(start), mark.type(), mark.href()));
        }
        for (Landmark each : passage.landmarks()) {
            landmarks.add(new Landmark(each.type(), each.name(), start + each.offset()));
        }
    }

    void tab() {
        text.append('\t');
    }

    /// Hands out what was gathered, and starts anew. Blank lines keep their landmarks only; where
    /// all of it is hidden, it is folded.
    ///
    /// @param number what the word processor writes before it, such as `2.1`; may be empty
    public Passage take(BlockType type, int level, boolean ordered, String number) {
        closeAll();
        if (isBlank() && !hidden.toString().isBlank()) {
            text.setLength(0);
            text.append(hidden);
            hidden.setLength(0);
            return take(BlockType.PARAGRAPH, 0, false, "").asFurniture();
        }
        if (type == BlockType.HEADING) {
            flatten();
        }
        Excerpt bare = Excerpt.of(text, 0, type);
        String prefix = number.isEmpty() || bare.isEmpty() ? "" : number + " ";
        Excerpt taken = bare.behind(prefix.length());
        Passage passage =
                new Passage(
                        prefix + taken.words(),
                        type,
                        level,
                        ordered,
                        false,
                        taken.marks(marks),
                        taken.landmarks(landmarks));
        text.setLength(0);
        hidden.setLength(0);
        marks.clear();
        landmarks.clear();
        return passage;
    }

    private void flatten() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
