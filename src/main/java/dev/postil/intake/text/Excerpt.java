package dev.postil.intake.text;

import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import dev.postil.model.Span;
import java.util.List;

/// The part of a gathered text that becomes a passage: takes along the marks and the names of
/// places in it. All places are UTF-16.
///
/// @param text all that was gathered
/// @param by how many characters the passage has before what is taken, such as a number
public record Excerpt(CharSequence text, int start, int end, int by) {

    /// What is left without the white space around it. The indent of code stays, and so do the tabs
    /// of empty cells with which a row begins.
    public static Excerpt of(CharSequence text, int from, BlockType type) {
        int end = text.length();
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = from;
        while (start < end && isOuter(text.charAt(start), type)) {
            start++;
        }
        return new Excerpt(text, start, end, 0);
    }

    private static boolean isOuter(char c, BlockType type) {
        return switch (type) {
            case CODE -> c == '\n';
            case TABLE_ROW -> c != '\t' && Character.isWhitespace(c);
            case HEADING, PARAGRAPH, LIST_ITEM, QUOTE, CAPTION, FOOTNOTE ->
                    Character.isWhitespace(c);
        };
    }

    public boolean isEmpty() {
        return start == end;
    }

    public String words() {
        return text.subSequence(start, end).toString();
    }

    /// The same behind so many characters of the passage.
    public Excerpt behind(int characters) {
        return new Excerpt(text, start, end, characters);
    }

    /// The marks that share a character with it, without white space at their ends, in order.
    public List<Mark> marks(List<Mark> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(mark -> mark.span().start() < end && mark.span().end() > start)
                .map(this::trimmed)
                .filter(mark -> !mark.span().isEmpty())
                .distinct()
                .sorted(Mark.IN_ORDER)
                .toList();
    }

    private Mark trimmed(Mark mark) {
        int from = Math.max(mark.span().start(), start);
        int to = Math.min(mark.span().end(), end);
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Span span = new Span(from - start + by, to - start + by);
        return new Mark(span, mark.type(), mark.href());
    }

    /// The names of all places, those beyond it at its ends. A name at the very beginning takes in
    /// what stands before it.
    public List<Landmark> landmarks(List<Landmark> all) {
        return all.isEmpty() ? List.of() : all.stream().map(this::placed).toList();
    }

    private Landmark placed(Landmark landmark) {
        int at = Math.clamp(landmark.offset(), start, end) - start;
        return new Landmark(landmark.type(), landmark.name(), at == 0 ? 0 : at + by);
    }
}
