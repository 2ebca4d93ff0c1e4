package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.settings.FindChoice;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The switches of how words are looked for; what they say is kept in the settings.
final class FindSwitches extends HBox {

    private final ObjectProperty<FindChoice> choice;
    private final ToggleButton whole;
    private final ToggleButton sensitive;
    private final ToggleButton forms;
    private final ToggleButton expression;

    FindSwitches(ObjectProperty<FindChoice> choice, Messages messages) {
        this.choice = choice;
        getStyleClass().add("find-switches");
        whole = toggle("find-whole", messages.get("find.whole"), messages.get("find.whole.words"));
        sensitive = toggle("find-case", messages.get("find.case"), messages.get("find.case.words"));
        forms = toggle("find-forms", messages.get("find.forms"), messages.get("find.forms.words"));
        expression =
                toggle(
                        "find-expression",
                        messages.get("find.expression"),
                        messages.get("find.expression.words"));
        getChildren().addAll(whole, sensitive, forms, expression);
        setMinWidth(Region.USE_PREF_SIZE);
        choice.subscribe(this::show);
    }

    private ToggleButton toggle(String id, String sign, String words) {
        ToggleButton toggle = named(new ToggleButton(sign), id, words);
        toggle.getStyleClass().add("find-switch");
        toggle.setOnAction(_ -> choose());
        return toggle;
    }

    /// A small button of the bar with its words for those who ask.
    static Button button(String id, String sign, String words) {
        Button button = named(new Button(sign), id, words);
        button.getStyleClass().add("find-button");
        return button;
    }

    private static <B extends ButtonBase> B named(B button, String id, String words) {
        button.setId(id);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void show(FindChoice now) {
        whole.setSelected(now.wholeWords());
        sensitive.setSelected(now.caseSensitive());
        forms.setSelected(now.inflected());
        expression.setSelected(now.regularExpression());
        forms.setDisable(now.regularExpression());
        whole.setDisable(now.inflected() && !now.regularExpression());
    }

    private void choose() {
        choice.set(
                new FindChoice(
                        whole.isSelected(),
                        sensitive.isSelected(),
                        forms.isSelected(),
                        expression.isSelected()));
    }
}
