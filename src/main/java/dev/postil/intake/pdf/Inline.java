package dev.postil.intake.pdf;

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
import org.jspecify.annotations.Nullable;

/// Gathers the characters of one passage with their marks and landmarks.
final class Inline {

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Landmark> landmarks = new ArrayList<>();
    private final Map<MarkType, Integer> open = new EnumMap<>(MarkType.class);
    private @Nullable String target;

    void glyph(Glyph glyph, boolean first, boolean codeApart) {
        if (glyph.spaced() && !first && !text.isEmpty()) {
            space();
        }
        String characters =
                CharacterRules.apply(glyph.text().replace(Row.SOFT_HYPHEN, '-'))
                        .replace('\n', ' ')
                        .replace('\t', ' ');
        if (text.isEmpty()) {
            characters = characters.stripLeading();
        }
        if (characters.isEmpty()) {
            return;
        }
        set(MarkType.BOLD, glyph.bold());
        set(MarkType.ITALIC, glyph.face().italic());
        set(MarkType.CODE, codeApart && glyph.face().fixed());
        set(MarkType.SUPERSCRIPT, glyph.rise() > 0);
        set(MarkType.SUBSCRIPT, glyph.rise() < 0);
        link(glyph.origin().link());
        text.append(characters);
    }

    void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    void separator(char separator) {
        trimEnd();
        text.append(separator);
    }

    /// Takes the hyphen back that ended a line.
    void dropLast() {
        text.setLength(text.length() - 1);
        open.replaceAll((_, start) -> Math.min(start, text.length()));
    }

    void landmark(Landmark landmark) {
        landmarks.add(landmark);
    }

    StringBuilder text() {
        return text;
    }

    int length() {
        return text.length();
    }

    private void trimEnd() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void set(MarkType type, boolean on) {
        Integer start = open.get(type);
        if (on && start == null) {
            open.put(type, text.length());
        } else if (!on && start != null) {
            close(type, start, null);
        }
    }

    void link(@Nullable String to) {
        Integer start = open.get(MarkType.LINK);
        if (start != null && !java.util.Objects.equals(to, target)) {
            close(MarkType.LINK, start, target);
            start = null;
        }
        if (to != null && start == null) {
            target = to;
            open.put(MarkType.LINK, text.length());
        }
    }

    /// Links what was written from `start` on.
    void linked(int start, String to) {
        if (start < text.length()) {
            marks.add(Mark.link(new Span(start, text.length()), to));
        }
    }

    private void close(MarkType type, int start, @Nullable String href) {
        open.remove(type);
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > start) {
            Span span = new Span(start, end);
            marks.add(href == null ? Mark.of(type, span) : Mark.link(span, href));
        }
    }

    /// What was gathered.
    ///
    /// @param marked whether bold is worth a mark, as it is not in headings
    Passage passage(BlockType type, int level, boolean ordered, boolean marked) {
        trimEnd();
        Map.copyOf(open)
                .forEach(
                        (each, start) -> close(each, start, each == MarkType.LINK ? target : null));
        int length = text.length();
        List<Mark> kept =
                marks.stream()
                        .filter(mark -> marked || mark.type() != MarkType.BOLD)
                        .filter(mark -> mark.span().end() <= length)
                        .sorted(Mark.IN_ORDER)
                        .toList();
        List<Landmark> places = new Excerpt(text, 0, length, 0).landmarks(landmarks);
        return new Passage(text.toString(), type, level, ordered, false, kept, places);
    }
}
