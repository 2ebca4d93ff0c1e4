package dev.postil.ui.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The long work that is under way, for the status bar.
public final class Tasks {

    private final ObservableList<Task> running = FXCollections.observableArrayList();
    private final ObservableList<Task> runningView =
            FXCollections.unmodifiableObservableList(running);

    /// Oldest first.
    public ObservableList<Task> running() {
        return runningView;
    }

    /// Lists work from now until [#end].
    ///
    /// @param cancel stops it; null where it cannot be stopped
    public Task begin(String title, @Nullable Runnable cancel) {
        Task task = new Task(title, cancel);
        running.add(task);
        return task;
    }

    public void end(Task task) {
        running.remove(task);
    }

    /// One piece of long work.
    public static final class Task {

        private final String title;
        private final @Nullable Runnable cancel;
        private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

        private Task(String title, @Nullable Runnable cancel) {
            this.title = title;
            this.cancel = cancel;
        }

        public String title() {
            return title;
        }

        /// 0 to 1, or negative where it is not known.
        public ReadOnlyDoubleProperty fraction() {
            return fraction.getReadOnlyProperty();
        }

        /// What is being done just now.
        public ReadOnlyStringProperty words() {
            return words.getReadOnlyProperty();
        }

        public void report(double fraction, String words) {
            this.fraction.set(fraction);
            this.words.set(words);
        }

        /// Whether it can be stopped.
        boolean canStop() {
            return cancel != null;
        }

        public void cancel() {
            if (cancel != null) {
                cancel.run();
            }
        }
    }
}
