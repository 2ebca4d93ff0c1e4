package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.shell.SearchViewModel.Row;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// The field in the top bar, with what was found under it.
public final class SearchField extends TextField {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 440;
    private static final double ROOM_FOR_KEY = 330;

    private final SearchViewModel model;
    private final Messages messages;
    private final ListView<Row> list = new ListView<>();
    private final Popup popup = new Popup();

    public SearchField(SearchViewModel model, ShellTools tools) {
        this.model = model;
        messages = tools.messages();
        setId("search-field");
        getStyleClass().add("search-field");
        Command command =
                Command.named("find.everywhere", CommandGroup.FIND, messages.get("command.search"))
                        .keys("Ctrl+Shift+F")
                        .does(this::start);
        tools.commands().register(command);
        promptTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> prompt(tools.keys().of(command)),
                                command.keys(),
                                widthProperty()));
        FieldName.give(this, messages.get("command.search"));
        textProperty().bindBidirectional(model.query());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        buildList();
        popup.setAutoHide(true);
        popup.getContent().add(frame());
        model.answered().subscribe(answered -> showIf(answered));
        focusedProperty().subscribe(focused -> showIf(focused && model.answered().get()));
    }

    /// With the key where there is room for it.
    private String prompt(String key) {
        return getWidth() < ROOM_FOR_KEY
                ? messages.get("command.search")
                : messages.get("search.prompt", key);
    }

    private void start() {
        requestFocus();
        selectAll();
    }

    private VBox frame() {
        var frame = new VBox(list);
        frame.getStyleClass().addAll("search-results", "floating");
        frame.setPrefSize(WIDTH, HEIGHT);
        return frame;
    }

    private void buildList() {
        list.setId("search-results");
        list.setItems(model.rows());
        list.setFocusTraversable(false);
        list.setPrefHeight(HEIGHT);
        list.setPlaceholder(new Label(messages.get("search.nothing")));
        list.setCellFactory(_ -> new SearchCell(messages));
        list.setOnMouseClicked(_ -> openSelected());
    }

    private void showIf(boolean wanted) {
        if (!wanted || !isFocused() || getScene() == null) {
            popup.hide();
            return;
        }
        selectNext(0, 1);
        Bounds place = localToScreen(getBoundsInLocal());
        if (place != null) {
            double x = place.getCenterX() - WIDTH / 2;
            popup.show(this, x, place.getMaxY() + 4);
        }
    }

    private void key(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> selectNext(selected + 1, 1);
            case UP -> selectNext(selected - 1, -1);
            case ENTER -> openSelected();
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Titles are passed over.
    private void selectNext(int from, int step) {
        for (int i = from; i >= 0 && i < model.rows().size(); i += step) {
            if (model.rows().get(i) instanceof Row.Place) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    private void openSelected() {
        if (list.getSelectionModel().getSelectedItem() instanceof Row.Place(var found)) {
            popup.hide();
            model.open(found);
        }
    }
}
