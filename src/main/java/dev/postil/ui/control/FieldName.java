package dev.postil.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

/// Names a field for those who listen to the window.
///
/// JavaFX tells the accessible text of a field in place of what is typed in it, and takes the name
/// from the label of the field; so a field that has none on screen gets one that stands nowhere.
/// Window's thread.
public final class FieldName {

    private FieldName() {}

    public static void give(TextInputControl field, String words) {
        new Label(words).setLabelFor(field);
    }
}
