package dev.postil.session;

import dev.postil.model.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one undo takes back: a line of the history with those that continue it.
///
/// @param lines oldest first; never empty
public record Step(List<Line> lines) {

    /// A line of the history that holds a change.
    ///
    /// @param effect the change, ready to be taken back and done again
    public record Line(long sequence, Instant at, Effect effect, boolean continues) {

        public Change change() {
            return effect.change();
        }

        /// About how many things it changes.
        int size() {
            return change() instanceof Change.Several several ? several.parts().size() : 1;
        }
    }

    public Step {
        lines = List.copyOf(lines);
    }

    static Step of(Line line) {
        return new Step(List.of(line));
    }

    Step with(Line line) {
        List<Line> longer = new ArrayList<>(lines);
        longer.add(line);
        return new Step(longer);
    }

    /// The change that names the step for the user; documents that came in one part after the other
    /// are as one.
    public Change change() {
        Change last = lines.getLast().change();
        List<Change> imported =
                isImport(last) && lines.size() > 1
                        ? lines.stream()
                                .map(Line::change)
                                .filter(Step::isImport)
                                .flatMap(Change::flat)
                                .toList()
                        : List.of();
        return imported.size() > 1 ? new Change.Several(Change.Reason.IMPORT, imported) : last;
    }

    private static boolean isImport(Change change) {
        return switch (change) {
            case Change.OfDocument(var before, _) -> before == null;
            case Change.Several(var reason, _) -> reason == Change.Reason.IMPORT;
            case Change.OfAnnotation _,
                    Change.OfTag _,
                    Change.OfKind _,
                    Change.OfLinkType _,
                    Change.OfLink _,
                    Change.OfPerson _,
                    Change.OfTitle _ ->
                    false;
        };
    }

    public Instant at() {
        return lines.getLast().at();
    }

    /// About how many things it changes.
    long size() {
        long size = 0;
        for (Line line : lines) {
            size += line.size();
        }
        return size;
    }
}
