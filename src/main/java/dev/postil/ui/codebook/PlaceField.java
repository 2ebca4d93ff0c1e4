package dev.postil.ui.codebook;

import dev.postil.ui.control.FieldName;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A line in which a place of the codebook is named, with those that fit below it.
final class PlaceField extends VBox {

    private static final int MOST = 8;

    private final TextField field = new TextField();
    private final VBox choices = new VBox();
    private final List<Place> places;
    private final Consumer<Key> chosen;
    private final Runnable left;
    private List<Place> fitting = List.of();
    private int pointed;

    /// @param left is told when it is left with Esc
    PlaceField(String id, String prompt, List<Place> places, Consumer<Key> chosen, Runnable left) {
        this.places = places;
        this.chosen = chosen;
        this.left = left;
        field.setId(id);
        field.setPromptText(prompt);
        FieldName.give(field, prompt);
        choices.getStyleClass().add("tag-choices");
        choices.setId(id + "-choices");
        getStyleClass().add("codebook-place");
        getChildren().addAll(field, choices);
        field.textProperty().subscribe(_ -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void focusField() {
        field.requestFocus();
    }

    private void find() {
        fitting = Place.find(places, field.getText(), MOST);
        pointed = 0;
        show();
    }

    private void show() {
        choices.getChildren().clear();
        for (int i = 0; i < fitting.size(); i++) {
            Place place = fitting.get(i);
            var row = new Button(place.path());
            row.getStyleClass().setAll("tag-choice", "codebook-choice");
            row.setFocusTraversable(false);
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(_ -> chosen.accept(place.key()));
            if (i == pointed) {
                row.getStyleClass().add("pointed");
            }
            choices.getChildren().add(row);
        }
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.UP) {
            int step = press.getCode() == KeyCode.DOWN ? 1 : -1;
            pointed = fitting.isEmpty() ? 0 : Math.floorMod(pointed + step, fitting.size());
            show();
        } else if (press.getCode() == KeyCode.ENTER && pointed < fitting.size()) {
            chosen.accept(fitting.get(pointed).key());
        } else if (press.getCode() == KeyCode.ESCAPE) {
            left.run();
        } else {
            return;
        }
        press.consume();
    }
}
