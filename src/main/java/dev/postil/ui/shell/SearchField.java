package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Shortcut;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.shell.SearchViewModel.Row;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// The field in the top bar, with what was found under it.
public final class SearchField extends TextField {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 440;
    private static final double SMALLEST = 64;
    private static final double ROW = 30;
    private static final double ROW_OF_BUTTONS = 36;
    private static final double LINE = 17;
    private static final double MARGIN = 13;
    private static final int CHARACTERS = 72;
    private static final double ROOM_FOR_KEY = 330;
    private static final Shortcut SAVE = Shortcut.of("Ctrl+S");

    private final SearchViewModel model;
    private final Messages messages;
    private final ListView<Row> list = new ListView<>();
    private final Label nothing = new Label();
    private final SearchFooter footer;
    private final Popup popup = new Popup();
    private Runnable read = () -> {};

    /// Whether the list was asked for since the focus came: a focus that only comes back, from a
    /// dialog or another window, must not cover the text.
    private boolean isAsked;

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
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> ask());
        textProperty().subscribe(_ -> isAsked = isFocused());
        footer = new SearchFooter(model, messages, tools.keys().of(SAVE));
        buildList();
        popup.setAutoHide(true);
        popup.setOnAutoHide(_ -> isAsked = false);
        popup.getContent().add(frame());
        // As the list does, and after it: it takes the selection away.
        model.rows().addListener((ListChangeListener<Row>) _ -> follow());
        model.listed().subscribe(_ -> showIfAsked());
        model.answered().subscribe(_ -> nothing.setText(nothing()));
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                dismiss();
                            }
                        });
    }

    /// `deed` leads to the text once something found is opened.
    void thenRead(Runnable deed) {
        read = deed;
    }

    private String nothing() {
        return messages.get(model.canLoosen() ? "search.nothing.similar" : "search.nothing");
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
        ask();
    }

    private void ask() {
        isAsked = true;
        showIfAsked();
    }

    private void dismiss() {
        isAsked = false;
        popup.hide();
    }

    private VBox frame() {
        var frame = new VBox(list, footer);
        frame.getStyleClass().addAll("search-results", "floating");
        frame.setPrefWidth(WIDTH);
        return frame;
    }

    private void follow() {
        size();
        if (popup.isShowing()) {
            selectNext(0, 1);
        }
    }

    /// About as large as what is in it; cells know their height only once they are shown.
    private void size() {
        double height = model.rows().stream().mapToDouble(SearchField::heightOf).sum();
        list.setPrefHeight(Math.clamp(height, SMALLEST, HEIGHT));
    }

    private static double heightOf(Row row) {
        return switch (row) {
            case Row.Place(var found) ->
                    MARGIN + LINE * Math.ceilDiv(found.snippet().length(), CHARACTERS);
            case Row.Title _, Row.Remark _ -> ROW;
            case Row.Saved _ -> ROW_OF_BUTTONS;
        };
    }

    private void buildList() {
        list.setId("search-results");
        list.setItems(model.rows());
        list.setFocusTraversable(false);
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new SearchCell(messages, model::forget));
        list.setOnMouseClicked(_ -> openSelected());
    }

    private void showIfAsked() {
        if (!isAsked || !model.listed().get() || !isFocused() || getScene() == null) {
            popup.hide();
            return;
        }
        size();
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
            case DOWN -> down(selected);
            case UP -> selectNext(selected - 1, -1);
            case ENTER -> enter();
            case ESCAPE -> dismiss();
            default -> {
                if (!keyOfSaved(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void down(int selected) {
        if (popup.isShowing()) {
            selectNext(selected + 1, 1);
        } else {
            ask();
        }
    }

    private boolean keyOfSaved(KeyEvent event) {
        if (SAVE.matchesPress(event)) {
            if (!model.isBlank()) {
                model.toggleSaved();
            }
            return true;
        }
        Row selected = list.getSelectionModel().getSelectedItem();
        boolean forgets = event.getCode() == KeyCode.DELETE && selected instanceof Row.Saved;
        if (forgets && selected instanceof Row.Saved(String search)) {
            model.forget(search);
            selectNext(0, 1);
        }
        return forgets;
    }

    private void enter() {
        if (model.canLoosen()) {
            model.loosen();
        } else if (!model.isBlank() && !model.answered().get()) {
            model.hurry();
        } else {
            openSelected();
        }
    }

    /// Titles are passed over.
    private void selectNext(int from, int step) {
        for (int i = from; i >= 0 && i < model.rows().size(); i += step) {
            if (model.rows().get(i).isChoice()) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    private void openSelected() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case Row.Place(var found) -> {
                dismiss();
                model.open(found);
                read.run();
            }
            case Row.Saved(String search) -> {
                model.again(search);
                end();
            }
            case null, default -> {}
        }
    }
}
