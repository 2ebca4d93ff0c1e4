package dev.postil.ui.shell;

import dev.postil.i18n.ChangeWords;
import dev.postil.i18n.Messages;
import dev.postil.session.OpenDocument;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.session.Step;
import dev.postil.settings.Settings;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the status bar says of the open workspace.
final class StatusViewModel {

    private final Session session;
    private final Messages messages;

    /// Only what takes longer is said to be on its way: words that come and go with every key say
    /// nothing, and have the bar laid out anew.
    private static final long SOON_MILLIS = 200;

    private final ReadOnlyStringWrapper saveState = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> undoHint;
    private final StringBinding zoom;
    private final ReadOnlyStringWrapper documentFacts = new ReadOnlyStringWrapper("");
    private final InvalidationListener recount = _ -> countAgain();

    StatusViewModel(Session session, Settings settings, Messages messages) {
        this.session = session;
        this.messages = messages;
        session.saveState().subscribe(this::tell);
        undoHint = session.history().undoable().map(this::hint).orElse("");
        zoom =
                Bindings.createStringBinding(
                        () -> messages.get("status.zoom", settings.zoom().get()), settings.zoom());
        session.openDocument().subscribe(this::follow);
        follow(null, session.openDocument().get());
    }

    // Properties

    ReadOnlyStringProperty saveState() {
        return saveState.getReadOnlyProperty();
    }

    /// Words and annotations of the open document; empty when none is open.
    ReadOnlyStringProperty documentFacts() {
        return documentFacts.getReadOnlyProperty();
    }

    /// What the next undo takes back; empty when there is nothing.
    ObservableValue<String> undoHint() {
        return undoHint;
    }

    ObservableValue<String> zoom() {
        return zoom;
    }

    private void tell(SaveState state) {
        if (state instanceof SaveState.Saving) {
            session.background()
                    .later(saveState, SOON_MILLIS, () -> saveState.set(words(session.saved())));
        } else {
            saveState.set(words(state));
        }
    }

    private String words(SaveState state) {
        return switch (state) {
            case SaveState.Saved _ ->
                    session.readOnly().isPresent()
                            ? messages.get("status.reading")
                            : messages.get("status.saved");
            case SaveState.Saving _ -> messages.get("status.saving");
            case SaveState.Unsaved(int changes, _) -> messages.get("status.unsaved", changes);
        };
    }

    private String hint(@Nullable Step step) {
        if (step == null || session.readOnly().isPresent()) {
            return "";
        }
        var words = new ChangeWords(messages, session.vocabulary().codebook().get());
        return messages.get("status.undo", words.of(step.change()));
    }

    private void follow(@Nullable OpenDocument before, @Nullable OpenDocument now) {
        if (before != null) {
            before.annotations().removeListener(recount);
        }
        if (now != null) {
            now.annotations().addListener(recount);
        }
        countAgain();
    }

    private void countAgain() {
        OpenDocument open = session.openDocument().get();
        documentFacts.set(
                open == null
                        ? ""
                        : messages.get("status.facts", open.words(), open.annotations().size()));
    }
}
