package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// The button beside the filter that tells which words it understands; those that need nothing more
/// can be put in by a click.
final class FilterHelp extends Button {

    private final FilterViewModel model;
    private final Messages messages;
    private final GridPane words = new GridPane();
    private final PopOver popOver;

    FilterHelp(FilterViewModel model, Messages messages) {
        super(messages.get("sidebar.filter.help.button"));
        this.model = model;
        this.messages = messages;
        setId("filter-help");
        getStyleClass().addAll("quiet-button", "filter-help-button");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(messages.get("sidebar.filter.help"));
        words.getStyleClass().add("filter-words");
        fill();
        Label joining = new Label(messages.get("sidebar.filter.help.joining"));
        joining.setWrapText(true);
        joining.getStyleClass().add("secondary");
        VBox all = new VBox(words, joining);
        all.setId("filter-words");
        all.getStyleClass().add("filter-help");
        popOver = new PopOver(all);
        popOver.setArrowLocation(ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        setOnAction(_ -> toggle());
    }

    private void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(this);
        }
    }

    private void fill() {
        shape("tag:russia", messages.get("sidebar.filter.help.tag"));
        shape("kind:risk", messages.get("sidebar.filter.help.kind"));
        shape("likelihood:4+", messages.get("sidebar.filter.help.field"));
        shape("note:brief", messages.get("sidebar.filter.help.note"));
        shape("author:ada", messages.get("sidebar.filter.help.author"));
        shape("since:2026-11-20", messages.get("sidebar.filter.help.since"));
        quick("since:today", messages.get("sidebar.filter.help.today"));
        quick("since:7d", messages.get("sidebar.filter.help.week"));
        quick("no:tag", messages.get("sidebar.filter.help.noTag"));
        quick("no:name", messages.get("sidebar.filter.help.noName"));
        quick("no:note", messages.get("sidebar.filter.help.noNote"));
        quick("has:note", messages.get("sidebar.filter.help.hasNote"));
        quick("no:place", messages.get("sidebar.filter.help.noPlace"));
    }

    private void shape(String typed, String meaning) {
        Label label = new Label(typed);
        label.getStyleClass().add("filter-word");
        add(label, meaning);
    }

    private void quick(String typed, String meaning) {
        Button button = new Button(typed);
        button.getStyleClass().addAll("chip-button", "filter-word");
        button.setOnAction(
                _ -> {
                    model.toggleWord(typed);
                    popOver.hide();
                });
        add(button, meaning);
    }

    private void add(Labeled word, String meaning) {
        Label label = new Label(meaning);
        word.setMinWidth(USE_PREF_SIZE);
        label.setMinWidth(USE_PREF_SIZE);
        words.addRow(words.getRowCount(), word, label);
    }
}
