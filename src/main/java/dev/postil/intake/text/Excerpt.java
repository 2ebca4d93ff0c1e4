package dev.postil.intake.text;

import dev.postil.model.Mark;
import dev.postil.model.Span;
import java.util.List;

/// The part of a gathered text that becomes a passage: takes along the marks and the names of
/// places in it. All places are UTF-16.
///
/// @param text all that was gathered
/// @param by how many characters the passage has before what is taken, such as a number
public record Excerpt(CharSequence text, int start, int end, int by) {

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
