package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.shell.Tasks.Task;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The oldest long work with its progress and a way to stop it; where there is more, a button that
/// opens the list of all.
final class TaskIndicator extends HBox {

    private final Tasks tasks;
    private final Messages messages;
    private final TaskList list;
    private final Button more = new Button();

    /// The program goes on with its work in another window.
    private final InvalidationListener change = _ -> refresh();

    private @Nullable Task shown;

    TaskIndicator(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
        list = new TaskList(tasks, messages);
        setId("task-indicator");
        getStyleClass().add("task-indicator");
        more.setId("task-more");
        more.getStyleClass().add("link-button");
        more.setMinWidth(USE_PREF_SIZE);
        more.setTooltip(new Tooltip(messages.get("task.list")));
        more.setOnAction(_ -> list.toggle(more));
        tasks.running().addListener(change);
        refresh();
    }

    /// Follows the work no longer.
    void end() {
        tasks.running().removeListener(change);
        list.hide();
    }

    private void refresh() {
        List<Task> running = tasks.running();
        setVisible(!running.isEmpty());
        setManaged(isVisible());
        showOldest(running.isEmpty() ? null : running.getFirst());
        int others = running.size() - 1;
        more.setVisible(others > 0);
        more.setManaged(others > 0);
        if (others > 0) {
            more.setText(messages.get("task.more", others));
            more.setAccessibleText(messages.get("task.more.spoken", others));
        }
        list.refresh();
    }

    /// Made anew only where it is another: a button that somebody is about to press stays.
    private void showOldest(@Nullable Task oldest) {
        if (oldest == null) {
            getChildren().clear();
        } else if (!oldest.equals(shown)) {
            Button cancel = cancel(oldest, messages);
            cancel.setId("task-cancel");
            getChildren().setAll(new Label(oldest.title()), progress(oldest), cancel, more);
        }
        shown = oldest;
    }

    static ProgressBar progress(Task task) {
        var progress = new ProgressBar();
        progress.progressProperty().bind(task.fraction());
        progress.setAccessibleText(task.title());
        var words = new Tooltip();
        words.textProperty().bind(task.words());
        progress.setTooltip(words);
        return progress;
    }

    static Button cancel(Task task, Messages messages) {
        var cancel = new Button(messages.get("task.cancel"));
        cancel.getStyleClass().add("link-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setAccessibleText(messages.get("task.cancel.spoken", task.title()));
        cancel.setOnAction(_ -> task.cancel());
        cancel.setVisible(task.canStop());
        cancel.setManaged(task.canStop());
        return cancel;
    }
}
