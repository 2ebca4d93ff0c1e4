package dev.postil.ui.codebook;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Lays out what can be said about a row: a name above each control.
final class Inspector {

    private Inspector() {}

    static VBox labelled(String words, Node control) {
        var label = new Label(words);
        label.getStyleClass().add("section-title");
        label.setLabelFor(control);
        var box = new VBox(label, control);
        box.getStyleClass().add("codebook-labelled");
        return box;
    }

    /// A line that hands over what was typed on Enter or when it is left; Esc takes it back.
    static TextField line(String id, String value, Consumer<String> typed) {
        var field = new TextField(value);
        field.setId(id);
        field.setOnAction(_ -> typed.accept(field.getText()));
        keep(field, value, typed);
        return field;
    }

    /// Hands over what was typed when the control is left.
    static void keep(TextInputControl field, String value, Consumer<String> typed) {
        field.focusedProperty()
                .subscribe(
                        (before, now) -> {
                            if (before && !now && !field.getText().equals(value)) {
                                typed.accept(field.getText());
                            }
                        });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE && !field.getText().equals(value)) {
                        field.setText(value);
                        key.consume();
                    }
                });
    }

    static Label secondary(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("secondary");
        return label;
    }
}
