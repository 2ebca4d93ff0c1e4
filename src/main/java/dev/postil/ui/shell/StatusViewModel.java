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
    private final ObservableValue<String> saveState;
    private final ObservableValue<String> undoHint;
    private final StringBinding zoom;
    private final ReadOnlyStringWrapper documentFacts = new ReadOnlyStringWrapper("");
    private final InvalidationListener recount = _ -> countAgain();

    StatusViewModel(Session session, Settings settings, Messages messages) {
        this.session = session;
        this.messages = messages;
        saveState = session.saveState().map(this::words);
        undoHint = session.history().undoable().map(this::hint).orElse("");
        zoom =
                Bindings.createStringBinding(
                        () -> messages.get("status.zoom", settings.zoom().get()), settings.zoom());
        session.openDocument().subscribe(this::follow);
        follow(null, session.openDocument().get());
    }

    // Properties

    ObservableValue<String> saveState() {
        return saveState;
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
