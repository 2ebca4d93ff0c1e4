package dev.postil.app;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What is in the window while there is no workspace yet: its bars without anything on them that a
/// click could be lost on, and a sentence that says what is waited for.
final class WaitingPane extends BorderPane {

    WaitingPane(String sentence) {
        Label words = new Label(sentence);
        words.setId("waiting");
        words.getStyleClass().add("secondary");
        setTop(bar("top-bar"));
        setCenter(new StackPane(words));
        setBottom(bar("status-bar"));
    }

    private static HBox bar(String style) {
        HBox bar = new HBox();
        bar.getStyleClass().add(style);
        return bar;
    }
}
