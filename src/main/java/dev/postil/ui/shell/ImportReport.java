package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.session.BulkImport.Arrival;
import dev.postil.session.Importing.Result;
import dev.postil.ui.dialog.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What came of an import of many files. JavaFX thread.
final class ImportReport {

    private final Messages messages;
    private final Problems problems;
    private final List<Refusal> refusals = new ArrayList<>();
    private int added;
    private int known;
    private int left;

    /// A file that did not come in, and the sentence that says why.
    record Refusal(Path file, String why) {}

    ImportReport(Messages messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    void add(Arrival arrival) {
        switch (arrival) {
            case Arrival.Came(_, Result.Added _) -> added++;
            case Arrival.Came(_, Result.Known _) -> known++;
            case Arrival.Refused(var file, var why) ->
                    refusals.add(new Refusal(file, problems.describe(why).sentence()));
        }
    }

    /// @param left files that nobody read, as the import was called off
    void end(int left) {
        this.left = left;
    }

    /// Whether there is more to tell than how many came.
    boolean isMixed() {
        return !refusals.isEmpty() || left > 0;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /// "12 documents were added.", "3 were there already." and so on; none that is about nothing.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (added > 0 || known + refusals.size() + left == 0) {
            sentences.add(messages.get("import.addedMany", added));
        }
        if (known > 0) {
            sentences.add(messages.get("import.knownMany", known));
        }
        if (!refusals.isEmpty()) {
            sentences.add(messages.get("import.refusedMany", refusals.size()));
        }
        if (left > 0) {
            sentences.add(messages.get("import.left", left));
        }
        return sentences;
    }

    /// All of it as plain text.
    String text() {
        StringBuilder text = new StringBuilder(String.join(System.lineSeparator(), sentences()));
        refusals.forEach(
                refusal ->
                        text.append(System.lineSeparator())
                                .append(refusal.file())
                                .append('\t')
                                .append(refusal.why()));
        return text.toString();
    }
}
