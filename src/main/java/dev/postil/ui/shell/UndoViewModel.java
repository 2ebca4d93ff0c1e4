package dev.postil.ui.shell;

import dev.postil.i18n.ChangeWords;
import dev.postil.i18n.Messages;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Step;
import dev.postil.ui.dialog.Problems;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Undo and redo as the user meets them: what is changed is shown, and what lies in another
/// document or before today is named first and done at the second press.
final class UndoViewModel {

    private final Session session;
    private final Problems problems;
    private final Messages messages;
    private final Consumer<String> say;
    private final ZoneId zone;

    /// What the last press named without doing it.
    private @Nullable Step named;

    /// Whether a notice speaks of it.
    private boolean isTold;

    UndoViewModel(
            Session session,
            Problems problems,
            Messages messages,
            Consumer<String> say,
            ZoneId zone) {
        this.session = session;
        this.problems = problems;
        this.messages = messages;
        this.say = say;
        this.zone = zone;
        session.history().undoable().subscribe(_ -> named = null);
    }

    ObservableValue<Boolean> canUndo() {
        return session.history().undoable().map(_ -> true).orElse(false);
    }

    ObservableValue<Boolean> canRedo() {
        return session.history().redoable().map(_ -> true).orElse(false);
    }

    void undo() {
        Step step = session.history().undoable().get();
        if (step == null) {
            return;
        }
        if (!step.equals(named) && isFar(step)) {
            named = step;
            isTold = true;
            say.accept(messages.get("undo.far", words(step), place(step)));
            return;
        }
        session.history().undo();
        takeBackWhatWasTold();
        show(step.change().flat().toList().reversed());
    }

    /// The step that was named is undone now.
    private void takeBackWhatWasTold() {
        if (isTold) {
            isTold = false;
            say.accept("");
        }
    }

    void redo() {
        takeBackWhatWasTold();
        session.history().redo().ifPresent(step -> show(step.change().flat().toList()));
    }

    private boolean isFar(Step step) {
        return day(step).isBefore(today()) || elsewhere(step).isPresent();
    }

    private String words(Step step) {
        return new ChangeWords(messages, session.vocabulary().codebook().get()).of(step.change());
    }

    private String place(Step step) {
        return elsewhere(step)
                .map(document -> messages.get("undo.far.document", document.title()))
                .orElseGet(() -> messages.get("undo.far.day", messages.dates().day(day(step))));
    }

    private LocalDate day(Step step) {
        return LocalDate.ofInstant(step.at(), zone);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.now(), zone);
    }

    /// The document the step lies in, where it is in the library and not the open one.
    private Optional<Document> elsewhere(Step step) {
        OpenDocument open = session.openDocument().get();
        return document(step.change().flat())
                .filter(id -> open == null || !open.id().equals(id))
                .flatMap(id -> session.library().document(id));
    }

    private static Optional<UUID> document(Stream<Change> parts) {
        return parts.flatMap(
                        part ->
                                switch (part) {
                                    case Change.OfAnnotation annotation ->
                                            Optional.of(annotation.subject().document()).stream();
                                    case Change.OfDocument document ->
                                            Optional.of(document.subject().id()).stream();
                                    default -> Optional.<UUID>empty().stream();
                                })
                .findFirst();
    }

    /// Selects what changed, which scrolls to it; opens its document first where that is another.
    private void show(List<Change> parts) {
        Optional<Document> other =
                document(parts.stream())
                        .filter(id -> !isOpen(id))
                        .flatMap(id -> session.library().document(id));
        if (other.isPresent()) {
            session.trail().visit(other.get(), problems::report);
        } else {
            select(parts);
        }
    }

    private boolean isOpen(UUID document) {
        OpenDocument open = session.openDocument().get();
        return open != null && open.id().equals(document);
    }

    /// Where it is gone again, what is left to see is where it stood.
    private void select(List<Change> parts) {
        parts.stream()
                .filter(Change.OfAnnotation.class::isInstance)
                .map(change -> ((Change.OfAnnotation) change).subject())
                .findFirst()
                .ifPresent(
                        changed ->
                                session.annotation(changed.id())
                                        .ifPresentOrElse(
                                                session.selection()::select,
                                                () ->
                                                        changed.place()
                                                                .ifPresent(session.reading()::go)));
    }
}
