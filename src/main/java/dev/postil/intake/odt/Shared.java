package dev.postil.intake.odt;

import dev.postil.intake.office.Counters;
import dev.postil.intake.office.Notes;
import dev.postil.intake.text.Passage;
import dev.postil.task.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What belongs to one document while it is read, formulas in files of their own among it.
final class Shared {

    private final Progress progress;
    private final Function<String, String> formulas;
    private final Notes notes = new Notes();
    private final Map<String, List<Passage>> noteTexts = new HashMap<>();
    private final Map<String, Counters> counters = new HashMap<>();

    Shared(Progress progress, Function<String, String> formulas) {
        this.progress = progress;
        this.formulas = formulas;
    }

    Progress progress() {
        return progress;
    }

    Notes notes() {
        return notes;
    }

    /// The text of each note by its id.
    Map<String, List<Passage>> noteTexts() {
        return noteTexts;
    }

    /// Where lists stand, by the names of their styles and by their own.
    Map<String, Counters> counters() {
        return counters;
    }

    String formula(String file) {
        return formulas.apply(file);
    }
}
