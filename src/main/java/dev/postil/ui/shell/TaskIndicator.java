package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The oldest long work with its progress, how many more there are, and a way to stop it.
final class TaskIndicator extends HBox {

    private final Tasks tasks;
    private final Messages messages;

    TaskIndicator(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
        setId("task-indicator");
        getStyleClass().add("task-indicator");
        tasks.running().addListener((Observable _) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        setVisible(!tasks.running().isEmpty());
        setManaged(isVisible());
        if (isVisible()) {
            show(tasks.running().getFirst(), tasks.running().size() - 1);
        }
    }

    private void show(Tasks.Task task, int more) {
        var title = new Label(task.title());
        var progress = new ProgressBar();
        progress.progressProperty().bind(task.fraction());
        progress.setAccessibleText(task.title());
        var words = new Tooltip();
        words.textProperty().bind(task.words());
        progress.setTooltip(words);
        var cancel = new Button(messages.get("task.cancel"));
        cancel.setId("task-cancel");
        cancel.getStyleClass().add("link-button");
        cancel.setOnAction(_ -> task.cancel());
        cancel.setVisible(task.canStop());
        cancel.setManaged(task.canStop());
        getChildren().addAll(title, progress, cancel);
        if (more > 0) {
            getChildren().add(new Label(messages.get("task.more", more)));
        }
    }
}
