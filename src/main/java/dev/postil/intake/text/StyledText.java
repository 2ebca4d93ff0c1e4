package dev.postil.intake.text;

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

/// Gathers the characters of one passage from runs, each set in one style, as word processors keep
/// them.
public final class StyledText {

    /// How a run is set.
    ///
    /// @param href where it leads; null where it is no link
    public record Style(
            boolean bold, boolean italic, boolean raised, boolean lowered, @Nullable String href) {

        public static final Style PLAIN = new Style(false, false, false, false, null);

        /// The sign of a note.
        public static Style sign(String href) {
            return new Style(false, false, true, false, href);
        }

        private boolean has(MarkType type) {
            return switch (type) {
                case BOLD -> bold;
                case ITALIC -> italic;
                case SUPERSCRIPT -> raised;
                case SUBSCRIPT -> lowered;
                case LINK -> href != null;
                case CODE -> false;
            };
        }
    }

    private static final int LONGEST_START = 40;

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<MarkType, Integer> open = new EnumMap<>(MarkType.class);
    private final List<Landmark> landmarks = new ArrayList<>();
    private int dropped;

    /// Adds a run, under the [CharacterRules].
    public void append(String raw, Style style) {
        String clean = CharacterRules.apply(raw);
        if (clean.isEmpty()) {
            return;
        }
        int start = text.length();
        text.append(clean);
        for (MarkType type : MarkType.values()) {
            if (style.has(type)) {
                extend(type, type == MarkType.LINK ? style.href() : null, start);
            }
        }
    }

    /// A run that is set as the one before it, where they touch, is one with it.
    private void extend(MarkType type, @Nullable String href, int start) {
        int index = open.getOrDefault(type, -1);
        Mark last = index < 0 ? null : marks.get(index);
        if (last != null && last.span().end() == start && Objects.equals(last.href(), href)) {
            marks.set(index, new Mark(new Span(last.span().start(), text.length()), type, href));
        } else {
            open.put(type, marks.size());
            marks.add(new Mark(new Span(start, text.length()), type, href));
        }
    }

    /// Names the place where the next characters will stand.
    public void anchor(String name) {
        landmarks.add(Landmark.anchor(name, text.length()));
    }

    public boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    /// Whether the last line holds nothing yet, though there is one above it.
    public boolean endsWithLine() {
        int at = text.length() - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && text.charAt(at) == '\n';
    }

    /// What was gathered so far, without white space before it.
    public String start() {
        return text.substring(0, Math.min(text.length(), LONGEST_START)).stripLeading();
    }

    /// Leaves characters at the beginning out of the passage, and white space behind them.
    public void drop(int count) {
        dropped = text.length() - text.toString().stripLeading().length() + count;
    }

    /// What was gathered, without white space around it; names of places stay for the next passage
    /// where there is no text.
    public Passage take(BlockType type, int level, boolean ordered) {
        Excerpt taken = Excerpt.of(text, Math.min(dropped, text.length()), type);
        Passage passage =
                new Passage(
                        taken.words(),
                        type,
                        level,
                        ordered,
                        false,
                        taken.marks(marks),
                        taken.landmarks(landmarks));
        landmarks.clear();
        if (taken.isEmpty()) {
            passage.landmarks().forEach(each -> landmarks.add(each));
            passage = passage.withLandmarks(List.of());
        }
        text.setLength(0);
        marks.clear();
        open.clear();
        dropped = 0;
        return passage;
    }
}
