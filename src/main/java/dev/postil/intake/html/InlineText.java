package dev.postil.intake.html;

import dev.postil.intake.text.Excerpt;
import dev.postil.intake.text.Landmark;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers the characters of one passage with their marks; white space runs together as browsers
/// let it, except where it is kept.
final class InlineText {

    private record Open(MarkType type, @Nullable String href, int start) {}

    /// What was gathered, without white space around it.
    record Run(String text, List<Mark> marks, List<Landmark> landmarks) {}

    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Landmark> landmarks = new ArrayList<>();

    /// Adds characters, each run of white space as one space.
    void append(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t') {
                space();
            } else {
                text.append(c);
            }
        }
    }

    /// Adds characters as they stand.
    void appendKept(String raw) {
        text.append(raw);
    }

    void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    /// A line break that the author set.
    void newLine() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }

    /// Names of places that no characters have followed yet but breaks.
    List<Landmark> takeLandmarksBehindText() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int behind = end;
        List<Landmark> taken = landmarks.stream().filter(each -> each.offset() > behind).toList();
        landmarks.removeAll(taken);
        return taken;
    }

    boolean endsInEmptyLine() {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '\n' && text.charAt(last - 1) == '\n';
    }

    /// Ends a cell.
    void tab() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\t');
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean endsInWord() {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /// Names the place where the next characters will stand.
    void landmark(Landmark.Type type, String name) {
        landmarks.add(new Landmark(type, name, text.length()));
    }

    void open(MarkType type, @Nullable String href) {
        open.push(new Open(type, href, text.length()));
    }

    void close() {
        mark(open.pop());
    }

    /// Hands out what was gathered and starts anew; marks that are open go on in the next passage,
    /// as do the names of places where there is no text.
    Run take(BlockType type) {
        open.forEach(this::mark);
        Excerpt taken = Excerpt.of(text, 0, type);
        Run run = new Run(taken.words(), taken.marks(marks), landmarks(taken));
        text.setLength(0);
        marks.clear();
        List<Open> again = new ArrayList<>(open);
        open.clear();
        again.forEach(each -> open.addLast(new Open(each.type(), each.href(), 0)));
        return run;
    }

    /// An empty passage with the names of places that no text followed, if there are any.
    Optional<Passage> end() {
        return landmarks.isEmpty()
                ? Optional.empty()
                : Optional.of(Passage.of(BlockType.PARAGRAPH, "").withLandmarks(landmarks));
    }

    private List<Landmark> landmarks(Excerpt taken) {
        List<Landmark> placed = taken.landmarks(landmarks);
        landmarks.clear();
        if (!taken.isEmpty()) {
            return placed;
        }
        landmarks.addAll(placed);
        return List.of();
    }

    private void mark(Open each) {
        if (each.start() < text.length()) {
            marks.add(new Mark(new Span(each.start(), text.length()), each.type(), each.href()));
        }
    }
}
