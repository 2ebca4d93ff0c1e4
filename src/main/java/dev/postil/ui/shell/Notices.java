package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Problem;
import dev.postil.ui.dialog.ProblemDisplay;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What is told in passing, at the bottom of the window: answers to keys, what an import brought,
/// problems. Never in the way, never to be clicked away first.
public final class Notices extends VBox implements ProblemDisplay {

    private static final int MOST = 4;
    private static final Duration ANSWER = Duration.seconds(6);
    private static final Duration PROBLEM = Duration.seconds(20);

    private final Overlay overlay;
    private final Messages messages;

    public Notices(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setFillWidth(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Tells a sentence that goes away by itself.
    public void say(String sentence) {
        add(new Notice(sentence, false), ANSWER);
    }

    @Override
    public void show(Problem problem) {
        switch (problem) {
            case Problem.Known(String sentence) -> add(new Notice(sentence, true), PROBLEM);
            case Problem.Unexpected unexpected -> {
                var notice = new Notice(unexpected.sentence(), true);
                var details = new Button(messages.get("problem.details"));
                details.setId("problem-details");
                details.setOnAction(_ -> showDetails(unexpected));
                notice.getChildren().add(1, details);
                add(notice, Duration.INDEFINITE);
            }
        }
    }

    private void add(Notice notice, Duration shown) {
        getChildren()
                .removeIf(
                        other ->
                                other instanceof Notice same
                                        && same.sentence.equals(notice.sentence));
        getChildren().add(notice);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (!shown.isIndefinite()) {
            var pause = new PauseTransition(shown);
            pause.setOnFinished(_ -> getChildren().remove(notice));
            pause.play();
        }
    }

    private void showDetails(Problem.Unexpected problem) {
        var sheet = new ProblemSheet(problem, messages);
        overlay.show(sheet, sheet.copyButton());
    }

    /// One sentence with a button to close it.
    private final class Notice extends HBox {

        private final String sentence;

        Notice(String sentence, boolean problem) {
            this.sentence = sentence;
            getStyleClass().addAll("notice", "floating");
            if (problem) {
                getStyleClass().add("problem");
            }
            var words = new Label(sentence);
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            var close = new Button("✕");
            close.getStyleClass().add("link-button");
            close.setFocusTraversable(false);
            close.setAccessibleText(messages.get("notice.close"));
            close.setOnAction(_ -> Notices.this.getChildren().remove(this));
            getChildren().addAll(words, close);
        }
    }
}
