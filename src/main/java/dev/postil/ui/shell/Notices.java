package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Problem;
import dev.postil.ui.dialog.ProblemDisplay;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What is told in passing, over the status bar: answers to keys, what an import brought, problems.
/// Never in the way, never to be clicked away first, and one at a time: the others wait.
public final class Notices extends VBox implements ProblemDisplay {

    private static final int MOST = 6;

    /// So long each is to be seen before another takes its place.
    private static final Duration LEAST = Duration.seconds(2);

    private static final Duration ANSWER = Duration.seconds(6);
    private static final Duration OFFER = Duration.seconds(15);
    private static final Duration PROBLEM = Duration.seconds(20);

    private final Overlay overlay;
    private final Messages messages;
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private final PauseTransition time = new PauseTransition();
    private @Nullable Notice shown;

    public Notices(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setFillWidth(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        time.setOnFinished(_ -> next());
    }

    /// Tells a sentence that goes away by itself.
    public void say(String sentence) {
        say(new Notice(sentence, false, ANSWER));
    }

    /// Tells a sentence with a button for what may be done about it, and stays a while longer.
    void offer(String sentence, String deed, Runnable what) {
        Notice offer = new Notice(sentence, false, OFFER);
        var button = new Button(deed);
        button.setId("notice-deed");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    withdraw(offer);
                    what.run();
                });
        offer.getChildren().add(1, button);
        say(offer);
    }

    private void say(Notice answer) {
        Notice before = shown;
        // What was done last is answered first.
        if (before != null && !before.says(answer) && !before.isDone()) {
            queue(before, true);
        }
        show(answer);
    }

    /// Tells of one thing that changes fast: each sentence takes the place of the last one, and an
    /// empty one takes it away, for it is no longer so.
    public Consumer<String> ofOneThing() {
        var last = new AtomicReference<Optional<Notice>>(Optional.empty());
        return sentence -> {
            last.get().ifPresent(this::withdraw);
            if (sentence.isEmpty()) {
                last.set(Optional.empty());
            } else {
                say(sentence);
                last.set(Optional.ofNullable(shown));
            }
        };
    }

    private void withdraw(Notice notice) {
        waiting.remove(notice);
        if (notice.equals(shown)) {
            next();
        }
        countWaiting();
    }

    @Override
    public void show(Problem problem) {
        switch (problem) {
            case Problem.Known(String sentence) -> add(new Notice(sentence, true, PROBLEM));
            case Problem.Unexpected unexpected -> {
                var notice = new Notice(unexpected.sentence(), true, Duration.INDEFINITE);
                var details = new Button(messages.get("problem.details"));
                details.setId("problem-details");
                details.setOnAction(_ -> showDetails(unexpected));
                notice.getChildren().add(1, details);
                add(notice);
            }
        }
    }

    private void add(Notice problem) {
        Notice now = shown;
        if (now == null || now.says(problem)) {
            show(problem);
            return;
        }
        queue(problem, false);
        if (!now.isProblem) {
            hurry(now);
        }
    }

    private void queue(Notice notice, boolean isNext) {
        waiting.removeIf(notice::says);
        if (isNext) {
            waiting.addFirst(notice);
        } else {
            waiting.addLast(notice);
        }
        if (waiting.size() > MOST) {
            waiting.remove(leastNeeded());
        }
        countWaiting();
    }

    /// The oldest answer, or where there are only problems the oldest of them.
    private Notice leastNeeded() {
        return waiting.stream()
                .filter(notice -> !notice.isProblem)
                .findFirst()
                .orElseGet(waiting::getFirst);
    }

    private void show(Notice notice) {
        waiting.removeIf(notice::says);
        shown = notice;
        notice.since = System.nanoTime();
        getChildren().setAll(notice);
        countWaiting();
        keepFor(waiting.isEmpty() || notice.isLasting() ? notice.time : LEAST);
    }

    /// The others wait no longer than they must.
    private void hurry(Notice now) {
        Duration left = LEAST.subtract(now.seenFor());
        keepFor(left.greaterThan(Duration.ONE) ? left : Duration.ONE);
    }

    private void keepFor(Duration duration) {
        time.stop();
        if (!duration.isIndefinite()) {
            time.setDuration(duration);
            time.playFromStart();
        }
    }

    private void next() {
        time.stop();
        shown = null;
        getChildren().clear();
        if (!waiting.isEmpty()) {
            show(waiting.removeFirst());
        }
    }

    private void countWaiting() {
        if (shown != null) {
            shown.showWaiting(waiting.size());
        }
    }

    private void showDetails(Problem.Unexpected problem) {
        var sheet = new ProblemSheet(problem, messages);
        overlay.show(sheet, sheet.copyButton());
    }

    /// One sentence with a button to close it.
    private final class Notice extends HBox {

        private final String sentence;
        private final boolean isProblem;
        private final Duration time;
        private final Label more = new Label();
        private long since;

        Notice(String sentence, boolean isProblem, Duration time) {
            this.sentence = sentence;
            this.isProblem = isProblem;
            this.time = time;
            getStyleClass().addAll("notice", "floating");
            if (isProblem) {
                getStyleClass().add("problem");
            }
            var words = new Label(sentence);
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            more.setMinWidth(USE_PREF_SIZE);
            var close = new Button("✕");
            close.getStyleClass().add("link-button");
            close.setFocusTraversable(false);
            close.setAccessibleText(messages.get("notice.close"));
            close.setOnAction(_ -> next());
            getChildren().addAll(words, close);
        }

        void showWaiting(int count) {
            getChildren().remove(more);
            if (count > 0) {
                more.setText(messages.get("notice.more", count));
                getChildren().add(getChildren().size() - 1, more);
            }
        }

        /// Whether it keeps its time though others wait: there is something to do about it.
        boolean isLasting() {
            return time.greaterThan(ANSWER);
        }

        boolean says(Notice other) {
            return sentence.equals(other.sentence);
        }

        Duration seenFor() {
            return Duration.millis((System.nanoTime() - since) / 1e6);
        }

        /// Whether another answer may take its place.
        boolean isDone() {
            return !isProblem && seenFor().greaterThanOrEqualTo(LEAST);
        }
    }
}
