package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.session.FieldEntry.Problem;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.sidebar.FieldsViewModel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where a field of a tag is filled in: a scale by a digit, a choice by its first letter or a
/// digit, both by the arrows; a date or words by typing. Enter and Esc go back to where somebody
/// came from.
final class FieldEditor extends VBox {

    /// Wider scales are typed without being shown point by point.
    private static final int MOST_POINTS = 12;

    /// So many choices have a digit.
    private static final int MOST_DIGITS = 9;

    private final FieldsViewModel model;
    private final Messages messages;
    private final Label name = new Label();
    private final FlowPane options = new FlowPane();
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private @Nullable Node cameFrom;
    private boolean moving;
    private boolean pressed;

    FieldEditor(FieldsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("field-editor");
        getStyleClass().add("field-editor");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.getStyleClass().add("field-name");
        options.getStyleClass().add("field-options");
        options.setMinWidth(0);
        field.setId("field-words");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        getChildren().addAll(name, options, field, problem);
        KeyHandler.leaveTo(this, this::isOwn);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        setOnMousePressed(press -> press.consume());
        model.editing().subscribe(this::show);
        model.problem().subscribe(this::say);
        focusWithinProperty().subscribe(this::leaveOnBlur);
        sceneProperty().subscribe(this::takeFocus);
    }

    /// Moves the editor into `slot` and the focus into the editor.
    void placeIn(Pane slot) {
        showValue();
        if (slot.equals(getParent())) {
            return;
        }
        moving = true;
        Scene scene = slot.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        if (cameFrom == null && !isFocusWithin()) {
            cameFrom = focused;
        }
        slot.getChildren().setAll(this);
        focus();
        moving = false;
    }

    private void takeFocus(@Nullable Scene scene) {
        if (scene != null) {
            focus();
        }
    }

    private void focus() {
        if (isTyped()) {
            field.requestFocus();
            field.selectAll();
        } else {
            requestFocus();
        }
    }

    private void show(@Nullable Place place) {
        pressed = false;
        if (place == null) {
            goBack();
            return;
        }
        moving = true;
        name.setText(
                model.count() < 2
                        ? place.field().label()
                        : messages.get(
                                "sidebar.field.step",
                                place.field().label(),
                                model.number(),
                                model.count()));
        CardPart.showIf(field, isTyped());
        CardPart.showIf(options, !isTyped());
        field.setText(model.value().map(FieldEditor::words).orElse(""));
        field.setPromptText(prompt(place.field()));
        FieldName.give(field, place.field().label());
        showValue();
        focus();
        moving = false;
    }

    private void showValue() {
        Place place = model.editing().get();
        if (place == null) {
            return;
        }
        FieldValue now = model.value().orElse(null);
        List<FieldValue> values = values(place.field());
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            shown.add(option(values.get(i), i + 1, values.get(i).equals(now)));
        }
        options.getChildren().setAll(shown);
        String value = now == null ? messages.get("sidebar.field.empty") : words(now);
        setAccessibleText(messages.get("sidebar.field", place.field().label(), value));
    }

    /// @param digit its key; the points of a scale are digits themselves
    private Node option(FieldValue value, int digit, boolean isChosen) {
        Label option = new Label(words(value));
        if (value instanceof FieldValue.Words && digit <= MOST_DIGITS) {
            Label key = new Label(Integer.toString(digit));
            key.getStyleClass().add("key-cap");
            option.setGraphic(key);
        }
        option.getStyleClass().add("field-option");
        if (isChosen) {
            option.getStyleClass().add("chosen");
        }
        option.setMinWidth(USE_PREF_SIZE);
        option.setOnMouseClicked(
                _ -> {
                    if (isChosen) {
                        model.empty();
                    } else {
                        model.choose(value);
                    }
                });
        return option;
    }

    private static List<FieldValue> values(Field field) {
        return switch (field) {
            case Field.Scale(_, _, var min, var max) ->
                    max - min >= MOST_POINTS
                            ? List.of()
                            : IntStream.rangeClosed(min, max)
                                    .<FieldValue>mapToObj(FieldValue.Point::new)
                                    .toList();
            case Field.Choice(_, _, var values) ->
                    values.stream().<FieldValue>map(FieldValue.Words::new).toList();
            case Field.Date _, Field.Text _ -> List.of();
        };
    }

    private static String words(FieldValue value) {
        return switch (value) {
            case FieldValue.Point(var point) -> Integer.toString(point);
            case FieldValue.Words(var words) -> words;
        };
    }

    private String prompt(Field field) {
        return field instanceof Field.Date ? messages.get("sidebar.field.day") : "";
    }

    /// Whether the field is filled in by typing, not by single keys.
    private boolean isTyped() {
        Place place = model.editing().get();
        return place != null
                && switch (place.field()) {
                    case Field.Scale(_, _, var min, var max) -> max - min >= MOST_POINTS;
                    case Field.Choice _ -> false;
                    case Field.Date _, Field.Text _ -> true;
                };
    }

    private void say(@Nullable Problem why) {
        Place place = model.editing().get();
        CardPart.showIf(problem, why != null);
        if (why != null && place != null) {
            problem.setText(words(why, place.field()));
        }
    }

    private String words(Problem why, Field field) {
        return switch (why) {
            case OUTSIDE ->
                    field instanceof Field.Scale(_, var label, var min, var max)
                            ? messages.get("sidebar.field.outside", label, min, max)
                            : "";
            case NO_CHOICE -> messages.get("sidebar.field.noChoice");
            case NO_DAY -> messages.get("sidebar.field.noDay");
        };
    }

    /// Keys that mean something to the field and so are no commands.
    private boolean isOwn(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER, ESCAPE, TAB, LEFT, RIGHT, UP, DOWN, BACK_SPACE, DELETE -> true;
            default -> !event.isShortcutDown() && !event.isAltDown() && means(event);
        };
    }

    private boolean means(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                ? pressed || model.means(event.getCharacter())
                : model.means(sign(event));
    }

    /// The digit or letter of a key, whatever layout it is on.
    private static String sign(KeyEvent press) {
        KeyCode code = press.getCode();
        boolean isSign = code.isDigitKey() || code.isLetterKey();
        return isSign ? code.getChar() : press.getText();
    }

    private void pressed(KeyEvent event) {
        pressed = false;
        boolean used = true;
        switch (event.getCode()) {
            case ESCAPE -> model.leave();
            case ENTER -> finish();
            case TAB -> go(event.isShiftDown() ? -1 : 1);
            case UP -> go(-1);
            case DOWN -> go(1);
            default -> used = !isTyped() && press(event);
        }
        if (used) {
            event.consume();
        }
    }

    private boolean press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case BACK_SPACE, DELETE -> model.empty();
            default -> {
                if (event.isShortcutDown() || event.isAltDown() || !model.means(sign(event))) {
                    return false;
                }
                model.press(sign(event));
                pressed = true;
            }
        }
        return true;
    }

    /// A sign that its key did not tell, as on keyboards where digits are typed with Shift.
    private void typed(KeyEvent event) {
        if (pressed) {
            pressed = false;
            event.consume();
        } else if (!isTyped() && model.means(event.getCharacter())) {
            model.press(event.getCharacter());
            event.consume();
        }
    }

    private void finish() {
        if (accepts()) {
            model.leave();
        }
    }

    private void go(int steps) {
        if (accepts() && !model.go(steps) && steps != 0) {
            model.leave();
        }
    }

    /// Takes over what was typed, if anything can be.
    private boolean accepts() {
        return !isTyped() || model.type(field.getText());
    }

    private void leaveOnBlur(boolean isWithin) {
        if (!isWithin && !moving && getScene() != null && model.editing().get() != null) {
            cameFrom = null;
            accepts();
            model.leave();
        }
    }

    private void goBack() {
        Node back = cameFrom;
        cameFrom = null;
        if (isFocusWithin() && back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }
}
