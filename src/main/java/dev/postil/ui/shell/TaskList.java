package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.FocusOwner;
import dev.postil.ui.shell.Tasks.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// All long work that is under way, in a small window over the status bar: each with its progress
/// and a way to stop it.
final class TaskList {

    private final Tasks tasks;
    private final Messages messages;
    private final VBox rows = new VBox();
    private final PopOver popOver = new PopOver();

    /// Kept while the work runs, so that a button that somebody is about to press stays.
    private final Map<Task, Node> made = new HashMap<>();

    TaskList(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
        var title = new Label(messages.get("task.list"));
        title.getStyleClass().add("section-title");
        rows.getStyleClass().add("task-rows");
        var all = new VBox(title, rows);
        all.setId("task-list");
        all.getStyleClass().add("task-list");
        popOver.setContentNode(all);
        popOver.setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
    }

    void toggle(Node owner) {
        if (popOver.isShowing()) {
            hide();
        } else {
            fill();
            popOver.show(owner);
            focusFirst();
        }
    }

    void hide() {
        popOver.hide();
    }

    /// Some work came or went.
    void refresh() {
        if (!popOver.isShowing()) {
            return;
        }
        if (tasks.running().isEmpty()) {
            hide();
            return;
        }
        boolean hadFocus = FocusOwner.isIn(rows);
        fill();
        if (hadFocus && !FocusOwner.isIn(rows)) {
            focusFirst();
        }
    }

    private void fill() {
        List<Node> now =
                tasks.running().stream()
                        .map(task -> made.computeIfAbsent(task, this::row))
                        .toList();
        made.values().retainAll(now);
        rows.getChildren().retainAll(now);
        now.stream()
                .filter(row -> !rows.getChildren().contains(row))
                .forEach(rows.getChildren()::add);
    }

    private Node row(Task task) {
        var title = new Label(task.title());
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button cancel = TaskIndicator.cancel(task, messages);
        // Where there is nothing to press its room stays, so that all bars stand below each other.
        cancel.setManaged(true);
        var line = new HBox(title, TaskIndicator.progress(task), cancel);
        line.getStyleClass().add("task-row");
        return line;
    }

    private void focusFirst() {
        rows.lookupAll(".button").stream()
                .filter(node -> node instanceof Button && node.isVisible())
                .findFirst()
                .ifPresent(PaneFocus::showFocus);
    }
}
