package dev.postil.ui.backups;

import dev.postil.i18n.Messages;
import dev.postil.session.Retrieving;
import dev.postil.session.Retrieving.Kept;
import dev.postil.session.Retrieving.Then;
import dev.postil.session.Session;
import dev.postil.task.Running;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of backups, the one that is looked into, and what can be brought back from it.
final class BackupsViewModel {

    private final Session session;
    private final Messages messages;
    private final BackupWords words;
    private final Consumer<String> say;
    private final Consumer<Exception> failed;
    private final Retrieving retrieving;
    private final ObservableList<Kept> backups = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Kept> backupsToRead =
            FXCollections.unmodifiableObservableList(backups);

    private final ObservableList<Then> documents = FXCollections.observableArrayList();

    /// Kept, for a view that nobody holds forgets its listeners.
    private final ObservableList<Then> documentsToRead =
            FXCollections.unmodifiableObservableList(documents);

    private final ReadOnlyObjectWrapper<@Nullable Kept> backup = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Then> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canBringBack = new ReadOnlyBooleanWrapper();
    private Running reading = () -> {};
    private boolean isBringing;

    /// @param say tells somebody what was done
    BackupsViewModel(
            Session session,
            Messages messages,
            ZoneId zone,
            Consumer<String> say,
            Consumer<Exception> failed) {
        this.session = session;
        this.messages = messages;
        this.say = say;
        this.failed = failed;
        words = new BackupWords(messages, zone);
        retrieving = new Retrieving(session);
    }

    /// The newest first.
    ObservableList<Kept> backups() {
        return backupsToRead;
    }

    /// Of the chosen backup, by title.
    ObservableList<Then> documents() {
        return documentsToRead;
    }

    ReadOnlyObjectProperty<@Nullable Kept> backup() {
        return backup.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Then> document() {
        return document.getReadOnlyProperty();
    }

    /// What the next step would do.
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// Why no document is listed.
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canBringBack() {
        return canBringBack.getReadOnlyProperty();
    }

    /// Reads the list anew.
    ///
    /// @param listed called once that is done
    void show(Runnable listed) {
        state.set(messages.get("backups.reading"));
        retrieving.list(
                found -> {
                    backups.setAll(found);
                    if (found.isEmpty()) {
                        state.set(messages.get("backups.none"));
                    }
                    listed.run();
                },
                this::broke);
    }

    /// Stops reading: nobody looks any more.
    void hide() {
        reading.cancel();
        lookInto(null);
    }

    /// Looks into a backup.
    void lookInto(@Nullable Kept kept) {
        backup.set(kept);
        documents.clear();
        point(null);
        read(null);
    }

    /// @param again the document to be chosen again
    private void read(@Nullable UUID again) {
        reading.cancel();
        Kept kept = backup.get();
        if (kept == null) {
            state.set("");
            return;
        }
        state.set(messages.get("backups.reading"));
        reading = retrieving.look(kept, found -> looked(found, again), this::broke);
    }

    private void looked(List<Then> found, @Nullable UUID again) {
        documents.setAll(found);
        state.set(found.isEmpty() ? messages.get("backups.empty") : "");
        point(
                found.stream()
                        .filter(then -> then.document().id().equals(again))
                        .findFirst()
                        .or(() -> onlyOneThatDiffers(found))
                        .orElse(null));
    }

    /// It is likely to be what is looked for.
    private static Optional<Then> onlyOneThatDiffers(List<Then> found) {
        List<Then> differing = found.stream().filter(Then::differs).limit(2).toList();
        return differing.size() == 1 ? Optional.of(differing.getFirst()) : Optional.empty();
    }

    /// Points at a document of the backup.
    void point(@Nullable Then then) {
        document.set(then);
        Kept kept = backup.get();
        boolean isWritable = session.readOnly().isEmpty();
        canGoBack.set(kept != null && isWritable);
        canBringBack.set(then != null && isWritable && !isBringing);
        if (then != null) {
            sentence.set(words.bringing(then));
        } else {
            sentence.set(kept == null ? "" : messages.get("backups.choose"));
        }
    }

    /// Makes the chosen document again what it is in the backup.
    void bringBack() {
        Kept kept = backup.get();
        Then then = document.get();
        if (kept == null || then == null || !canBringBack.get()) {
            return;
        }
        isBringing = true;
        canBringBack.set(false);
        String title = then.document().title();
        retrieving.bringBack(
                messages.get("backups.bringing", title),
                kept,
                then.document().id(),
                isAnything -> brought(then, isAnything),
                this::broke);
    }

    private void brought(Then then, boolean isAnything) {
        isBringing = false;
        String title = then.document().title();
        say.accept(messages.get(isAnything ? "backups.brought" : "backups.same", title));
        if (backup.get() != null) {
            read(then.document().id());
        }
    }

    private void broke(Exception failure) {
        isBringing = false;
        state.set(messages.get("backups.unread"));
        failed.accept(failure);
    }
}
