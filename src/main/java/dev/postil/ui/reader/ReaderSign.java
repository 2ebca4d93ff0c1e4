package dev.postil.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of words in front of the text, for as long as a gesture or a mode lasts. It takes no
/// click.
final class ReaderSign extends HBox {

    private final Label words = new Label();

    ReaderSign() {
        setId("reader-sign");
        getStyleClass().addAll("reader-sign", "floating");
        words.setId("reader-sign-words");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
    }

    /// Shows `words` behind `signs`; nothing where there are none.
    void say(String words, Node... signs) {
        this.words.setText(words);
        getChildren().setAll(signs);
        getChildren().add(this.words);
        setVisible(!words.isEmpty());
    }
}
