package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.session.Importing.Result;
import dev.postil.ui.dialog.Problems;
import dev.postil.ui.shell.ImportViewModel.Offer;
import dev.postil.ui.shell.ImportViewModel.Teller;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what came in: one file by its title, of several at the end how many, for a stack of
/// notices would cover the text.
///
/// JavaFX thread.
final class Arrivals {

    private final int chosen;
    private final Messages messages;
    private final Teller teller;
    private final Problems problems;
    private final List<Path> missing = new ArrayList<>();
    private int ended;
    private int added;
    private int known;
    private @Nullable Throwable firstMissing;

    Arrivals(int chosen, Messages messages, Teller teller, Problems problems) {
        this.chosen = chosen;
        this.messages = messages;
        this.teller = teller;
        this.problems = problems;
    }

    /// @param opened whether it is before the reader's eyes now
    void arrived(Result result, boolean opened) {
        Document document = result.document();
        String sentence =
                switch (result) {
                    case Result.Added one -> {
                        added++;
                        String came = messages.get("import.added", document.title());
                        yield one.folded() == 0
                                ? came
                                : came + " " + messages.get("import.folded", one.folded());
                    }
                    case Result.Known _ -> {
                        known++;
                        yield messages.get("import.known", document.title());
                    }
                };
        boolean isFolded = result instanceof Result.Added one && one.folded() > 0;
        if (chosen == 1 && (!opened || isFolded)) {
            teller.offer(sentence, opened ? Offer.LOOK_THROUGH : Offer.OPEN, document);
            end("");
        } else {
            end(sentence);
        }
    }

    /// @param sentence what the merge did
    void merged(String sentence) {
        teller.say(sentence);
        end("");
    }

    /// Reports what went wrong; of files that are not there, at the end and all at once.
    void failed(Path file, Throwable failure) {
        if (isMissing(file, failure)) {
            if (missing.isEmpty()) {
                firstMissing = failure;
            }
            missing.add(file);
        } else {
            problems.report(failure);
        }
        end("");
    }

    private static boolean isMissing(Path file, Throwable failure) {
        Throwable cause = failure;
        while (cause != null
                && !(cause instanceof NoSuchFileException gone
                        && file.toString().equals(gone.getFile()))) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /// @param sentence what to say where no other document came
    private void end(String sentence) {
        ended++;
        if (ended == chosen && firstMissing != null) {
            problems.report(firstMissing, why -> missing.size() == 1 ? why : allMissing());
        }
        if (chosen == 1) {
            tell(sentence);
        } else if (ended == chosen) {
            tell(added == 0 ? "" : messages.get("import.addedMany", added));
            tell(known == 0 ? "" : messages.get("import.knownMany", known));
        }
    }

    private String allMissing() {
        List<Path> names = missing.stream().map(Path::getFileName).toList();
        Path first = names.getFirst();
        Path second = names.get(1);
        int more = names.size() - 2;
        return more == 0
                ? messages.get("import.missing.two", first, second)
                : messages.get("import.missing.three", names.size(), first, second, more);
    }

    private void tell(String sentence) {
        if (!sentence.isEmpty()) {
            teller.say(sentence);
        }
    }
}
