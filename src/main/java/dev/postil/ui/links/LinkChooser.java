package dev.postil.ui.links;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.LinkRules.Reading;
import dev.postil.session.LinkTargets.Target;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.LinkWords;
import dev.postil.ui.links.LinkChooserViewModel.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The field in which the other end of a link is named: above it what the link starts at, below it
/// what it may lead to, and how the one bears on the other.
final class LinkChooser extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private static final double LONGEST_NAME = 250;

    /// So many ends are taken by a digit.
    private static final int DIGITS = 9;

    private final LinkChooserViewModel model;
    private final LinkWords words;
    private final Messages messages;
    private final KeyWords keys;
    private final Consumer<Link> explain;
    private final FlowPane ends = new FlowPane();
    private final TextField field = new TextField();
    private final FlowPane readings = new FlowPane();
    private final VBox targets = new VBox();
    private final Label hint = new Label();
    private boolean areDigitsShown = true;

    /// @param explain opens the field for a link's reasoning
    LinkChooser(
            LinkChooserViewModel model,
            LinkWords words,
            Messages messages,
            KeyWords keys,
            Consumer<Link> explain) {
        this.explain = explain;
        this.keys = keys;
        this.model = model;
        this.words = words;
        this.messages = messages;
        setId("link-chooser");
        getStyleClass().addAll("floating", "link-chooser");
        ends.setId("link-ends");
        ends.getStyleClass().add("link-ends");
        field.setId("link-field");
        field.setPromptText(messages.get("link.prompt"));
        FieldName.give(field, messages.get("link.prompt"));
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        readings.setId("link-types");
        readings.getStyleClass().add("link-types");
        targets.setId("link-targets");
        targets.getStyleClass().add("tag-choices");
        hint.getStyleClass().addAll("secondary", "link-hint");
        hint.setWrapText(true);
        getChildren().addAll(ends, readings, field, targets, hint);
        model.changes().subscribe(_ -> show());
        model.stage().subscribe(_ -> show());
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /// Takes its size, which is at most `height`: choices far from the one pointed at are left out
    /// where they do not fit, and then the digits, which stay away so that nothing moves while one
    /// types.
    void fit(double height) {
        lookupAll(".key-cap").forEach(digit -> showIf(digit, areDigitsShown));
        List<Node> rows = targets.getChildren();
        rows.forEach(row -> showIf(row, true));
        autosize();
        int first = 0;
        int last = rows.size() - 1;
        while (getHeight() > height && first < last) {
            boolean fromTop = model.pointed() - first > last - model.pointed();
            showIf(rows.get(fromTop ? first++ : last--), false);
            autosize();
        }
        if (getHeight() > height && areDigitsShown) {
            areDigitsShown = false;
            fit(height);
        }
    }

    private void show() {
        boolean choosing = model.stage().get() == Stage.CHOOSING;
        areDigitsShown |= model.stage().get() == Stage.CLOSED;
        List.of(ends, readings, field, targets).forEach(part -> showIf(part, choosing));
        hint.setText(choosing ? hint() : pointing(walk(), keys.of("link.back")));
        if (choosing) {
            ends.getChildren().setAll(endButtons());
            readings.getChildren().setAll(readingButtons());
            showIf(readings, !model.readings().isEmpty());
            targets.getChildren().setAll(rows());
        }
    }

    private String hint() {
        if (model.isAtPointing()) {
            String walk = walk();
            return messages.get("link.hint.point", KeyWords.count(walk), walk);
        }
        if (model.sameLink().isPresent()) {
            return messages.get("link.hint.already");
        }
        return model.reading() < 0
                ? messages.get("link.hint.none")
                : messages.get("link.hint.keys");
    }

    private String pointing(String walk, String back) {
        return messages.get(
                "link.pointing", KeyWords.count(walk), walk, KeyWords.count(back), back);
    }

    /// The keys that go to a highlight and take it; nothing where one of them is missing.
    private String walk() {
        String next = keys.of("annotation.next");
        String previous = keys.of("annotation.previous");
        String take = keys.of("link.point");
        boolean isWhole = !next.isEmpty() && !previous.isEmpty() && !take.isEmpty();
        return isWhole ? messages.get("link.walk", next, previous, take) : "";
    }

    private List<Node> endButtons() {
        List<Node> buttons = new ArrayList<>();
        Annotation here = model.here();
        for (int i = 0; i < model.ends().size(); i++) {
            int index = i;
            LinkEnd end = model.ends().get(i);
            KindStyle style = words.style(end);
            boolean whole = end.kind() == null && model.ends().size() > 1;
            Button button =
                    button(
                            whole ? messages.get("link.end.whole") : name(i, words.end(end, here)),
                            i == model.end(),
                            () -> model.takeEnd(index));
            button.getStyleClass().add("kind-button");
            button.setGraphic(sign(style, i));
            style.colour(button);
            buttons.add(button);
        }
        return buttons;
    }

    /// With the digit that takes the end, where there are several.
    private Node sign(KindStyle style, int index) {
        KindSign sign = new KindSign(style);
        if (model.ends().size() == 1 || index >= DIGITS) {
            return sign;
        }
        Label digit = new Label(String.valueOf(index + 1));
        digit.getStyleClass().add("key-cap");
        HBox both = new HBox(digit, sign);
        both.getStyleClass().add("link-end-sign");
        return both;
    }

    private String name(int index, String end) {
        return index == model.end() && model.isAlone() ? messages.get("link.end.alone", end) : end;
    }

    private List<Node> readingButtons() {
        List<Node> buttons = new ArrayList<>();
        List<Reading> all = model.readings();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            Reading reading = all.get(i);
            buttons.add(
                    button(
                            messages.get(
                                    reading.forward() ? "link.type.out" : "link.type.in",
                                    reading.label()),
                            i == model.reading(),
                            () -> model.takeReading(index)));
        }
        return buttons;
    }

    private Button button(String text, boolean chosen, Runnable deed) {
        Button button = new Button(text);
        button.getStyleClass().add("link-choice");
        button.pseudoClassStateChanged(CHOSEN, chosen);
        button.setFocusTraversable(false);
        button.setMaxWidth(300);
        button.setOnAction(
                _ -> {
                    deed.run();
                    field.requestFocus();
                });
        return button;
    }

    private List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < model.targets().size(); i++) {
            rows.add(row(model.targets().get(i), i));
        }
        Label point = new Label(messages.get("link.point"));
        rows.add(row(List.of(point), rows.size()));
        return rows;
    }

    private Node row(Target target, int index) {
        Label label = new Label(words.end(target.end(), target.passage()));
        label.setMaxWidth(LONGEST_NAME);
        HBox name = new HBox(new KindSign(words.style(target.end())), label);
        name.getStyleClass().add("link-target");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label where = new Label(where(target));
        where.getStyleClass().add("secondary");
        where.setMinWidth(0);
        return row(List.of(name, where), index);
    }

    private String where(Target target) {
        Annotation passage = target.passage();
        String quote =
                passage == null || target.end().tag() == null ? "" : LinkWords.quote(passage);
        return switch (target.where()) {
            case HERE -> messages.get("link.where.here");
            case TAG -> messages.get("link.where.tag");
            case PASSAGE -> quote.isEmpty() ? "" : messages.get("link.where.passage", quote);
            case ELSEWHERE -> elsewhere(passage == null ? "" : words.title(passage), quote);
        };
    }

    /// A passage without a name is called by its quote already.
    private String elsewhere(String title, String quote) {
        return quote.isEmpty()
                ? messages.get("link.in", title)
                : messages.get("link.where.elsewhere", title, quote);
    }

    private HBox row(List<Node> parts, int index) {
        HBox row = new HBox();
        row.getChildren().setAll(parts);
        row.getStyleClass().add("tag-choice");
        if (index == model.pointed()) {
            row.getStyleClass().add("pointed");
        }
        row.setOnMousePressed(
                press -> {
                    press.consume();
                    model.point(index);
                    model.take();
                });
        return row;
    }

    private void pressed(KeyEvent press) {
        boolean plain = !press.isShortcutDown() && !press.isAltDown() && !press.isShiftDown();
        boolean used = plain;
        if (press.getCode() == KeyCode.ENTER && press.isShiftDown()) {
            press.consume();
            model.take().ifPresent(explain);
            return;
        }
        switch (press.getCode()) {
            case ESCAPE -> model.back();
            case ENTER -> model.take();
            case DOWN -> model.point(model.pointed() + 1);
            case UP -> model.point(model.pointed() - 1);
            case RIGHT -> {
                used = plain && isAtEnd();
                if (used) {
                    model.takeReading(model.reading() + 1);
                }
            }
            case LEFT -> {
                used = plain && isAtEnd();
                if (used) {
                    model.takeReading(model.reading() - 1);
                }
            }
            default -> used = false;
        }
        if (used) {
            press.consume();
        }
    }

    /// Left and right change the type; within what is typed, Home and Ctrl with them still move.
    private boolean isAtEnd() {
        return field.getCaretPosition() == field.getLength();
    }

    /// A digit before anything is typed takes another of the passage's tags.
    private void typed(KeyEvent typed) {
        String key = typed.getCharacter();
        boolean isDigit = key.length() == 1 && Character.isDigit(key.charAt(0));
        if (model.stage().get() != Stage.CHOOSING) {
            typed.consume();
        } else if (isDigit && field.getText().isEmpty()) {
            int index = Character.digit(key.charAt(0), 10) - 1;
            if (index < model.ends().size()) {
                model.takeEnd(index);
                typed.consume();
            }
        }
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
