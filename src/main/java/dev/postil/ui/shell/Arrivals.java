package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.session.Importing.Result;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Tells what came in: one file by its title, of several at the end how many, for a stack of
/// notices would cover the text.
///
/// JavaFX thread.
final class Arrivals {

    private final int chosen;
    private final Messages messages;
    private final Consumer<String> say;
    private int ended;
    private int added;
    private int known;

    Arrivals(int chosen, Messages messages, Consumer<String> say) {
        this.chosen = chosen;
        this.messages = messages;
        this.say = say;
    }

    void arrived(Result result) {
        switch (result) {
            case Result.Added one -> {
                added++;
                end(messages.get("import.added", one.document().title()));
            }
            case Result.Known one -> {
                known++;
                end(messages.get("import.known", one.document().title()));
            }
        }
    }

    void merged(Path file) {
        say.accept(messages.get("import.merged", file.getFileName()));
        end("");
    }

    void failed() {
        end("");
    }

    /// @param sentence what to say where no other document came
    private void end(String sentence) {
        ended++;
        if (chosen == 1) {
            tell(sentence);
        } else if (ended == chosen) {
            tell(added == 0 ? "" : messages.get("import.addedMany", added));
            tell(known == 0 ? "" : messages.get("import.knownMany", known));
        }
    }

    private void tell(String sentence) {
        if (!sentence.isEmpty()) {
            say.accept(sentence);
        }
    }
}
