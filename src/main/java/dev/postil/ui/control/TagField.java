package dev.postil.ui.control;

import dev.postil.i18n.Messages;
import dev.postil.model.Kind;
import dev.postil.session.TagChoices.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The field in which a tag is named, with its choices below.
public final class TagField extends VBox {

    /// So many choices are shown wherever it stands.
    private static final int FEWEST = 3;

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final TagFieldViewModel model;
    private final Messages messages;
    private final TextField field = new TextField();
    private final VBox choices = new VBox();
    private final Label hint = new Label();
    private final FlowPane kinds = new FlowPane();
    private int most = Integer.MAX_VALUE;
    private Function<KeyEvent, Optional<Runnable>> next = _ -> Optional.empty();
    private Optional<Runnable> goingOn = Optional.empty();

    /// @param id prefix of the ids of the field and of its choices, such as `tag`
    public TagField(String id, TagFieldViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("tag-naming");
        field.setId(id + "-field");
        field.setPromptText(messages.get("tag.prompt"));
        FieldName.give(field, messages.get("tag.prompt"));
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        choices.setId(id + "-choices");
        choices.getStyleClass().add("tag-choices");
        hint.getStyleClass().addAll("secondary", "tag-hint");
        hint.setWrapText(true);
        kinds.getStyleClass().add("tag-kinds");
        getChildren().addAll(field, choices, hint, kinds);
        model.choices().subscribe(this::show);
        model.typed().subscribe(_ -> show());
        model.pointed().subscribe(_ -> show());
        model.asking().subscribe(_ -> show());
        model.meant().subscribe(_ -> show());
        model.open().subscribe(_ -> show());
        model.digits().tags().addListener((InvalidationListener) _ -> show());
    }

    /// Keys that go on with what the tag is for: while the kind of a new one is asked for they
    /// answer as Enter does first, so that nobody who writes on without a look loses words.
    ///
    /// @param next what a key goes on with
    public void goOnBy(Function<KeyEvent, Optional<Runnable>> next) {
        this.next = next;
    }

    /// Moves the focus into the field.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /// Shows fewer choices at once where all would make it higher than `height`; those that are
    /// pointed at are always shown.
    public void limitHeight(double height) {
        int shown = choices.getChildren().size();
        if (!choices.isManaged() || shown == 0) {
            return;
        }
        applyCss();
        double row = choices.prefHeight(-1) / shown;
        double around = prefHeight(-1) - choices.prefHeight(-1);
        int fitting = Math.max(FEWEST, (int) ((height - around) / row));
        if (fitting != most && (fitting < rows() || most < rows())) {
            most = fitting;
            show();
        }
    }

    private int rows() {
        return model.choices().size() + (model.newName().isPresent() ? 1 : 0);
    }

    private void show() {
        List<Choice> found = model.choices();
        List<Node> rows = new ArrayList<>();
        field.setAccessibleHelp("");
        for (int i = 0; i < found.size(); i++) {
            rows.add(row(found.get(i), i));
        }
        model.newName().ifPresent(name -> rows.add(model.newNameRow(), newName(name)));
        int pointed = model.pointed().get();
        int from = Math.clamp(pointed - most + 1L, 0, Math.max(0, rows.size() - most));
        int to = (int) Math.min(rows.size(), (long) from + most);
        choices.getChildren().setAll(rows.subList(from, to));
        boolean asks = model.asking().get() != null;
        hint.setText(hint());
        showIf(hint, !hint.getText().isEmpty());
        showIf(choices, !asks && !choices.getChildren().isEmpty());
        kinds.getChildren().setAll(asks ? kindButtons() : List.of());
        showIf(kinds, asks);
        if (asks) {
            field.setAccessibleHelp(hint.getText());
        }
    }

    private String hint() {
        String typed = model.typed().get().strip();
        String asked = model.asking().get();
        if (asked != null) {
            Kind kind = model.meant().get();
            return kind == null
                    ? messages.get("tag.whichKind", asked)
                    : messages.get("tag.whichKind.likely", asked, kind.label());
        }
        if (model.isNewNamePointedAt() && !typed.isEmpty()) {
            return messages.get(
                    model.kinds().size() == 1 ? "tag.createByEnter" : "tag.createByEnter.kind",
                    typed);
        }
        return model.takenOff()
                .map(tag -> messages.get("tag.takeOffByEnter", tag.label()))
                .or(() -> model.definition().map(MarkdownView::words))
                .orElse("");
    }

    private Node row(Choice choice, int index) {
        KindStyle style = KindStyle.of(choice.tag().kind(), model.codebook());
        Label label = new Label(choice.tag().label());
        label.setMinWidth(0);
        HBox row = new HBox(new KindSign(style), label);
        String alias = choice.alias();
        if (alias != null) {
            Label other = new Label(alias);
            other.getStyleClass().add("secondary");
            row.getChildren().add(other);
        }
        if (model.isOn(choice.tag())) {
            Label on = new Label(messages.get("tag.isOn"));
            on.getStyleClass().add("secondary");
            row.getChildren().add(on);
        }
        model.digits().digit(choice.tag().id()).ifPresent(digit -> addDigit(row, digit));
        dress(row, choice.tag().label(), model.isPointedAt(index));
        row.setOnMousePressed(
                press -> {
                    press.consume();
                    model.take(choice.tag());
                });
        return row;
    }

    /// The row of a new name, with the key that makes it.
    private Node newName(String name) {
        Label label = new Label(messages.get("tag.offer", name));
        label.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label key =
                new Label(
                        messages.get(
                                model.isNewNamePointedAt() ? "tag.offer.enter" : "tag.offer.key"));
        key.getStyleClass().add("key-cap");
        key.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(label, space, key);
        row.setId("tag-offer");
        dress(row, label.getText(), model.isNewNamePointedAt());
        row.setOnMousePressed(
                press -> {
                    press.consume();
                    model.create();
                });
        return row;
    }

    /// The focus stays in the field, so the field tells which choice is pointed at.
    private void dress(HBox row, String words, boolean pointed) {
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(words);
        row.getStyleClass().add("tag-choice");
        if (pointed) {
            row.getStyleClass().add("pointed");
            field.setAccessibleHelp(words);
        }
    }

    private static void addDigit(HBox row, int digit) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label cap = new Label(Integer.toString(digit));
        cap.getStyleClass().add("key-cap");
        row.getChildren().addAll(space, cap);
    }

    private List<Button> kindButtons() {
        return model.kinds().stream().map(this::kindButton).toList();
    }

    private Button kindButton(Kind kind) {
        KindStyle style = KindStyle.of(kind);
        Button button = new Button(kind.label(), new KindSign(style));
        button.getStyleClass().add("kind-button");
        style.colour(button);
        button.pseudoClassStateChanged(ON, kind.equals(model.meant().get()));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> model.answer(kind));
        if (!kind.key().isEmpty()) {
            button.setText(messages.get("tag.kindWithKey", kind.label(), kind.key()));
        }
        return button;
    }

    private void pressed(KeyEvent press) {
        if (model.asking().get() != null) {
            answer(press);
            press.consume();
        } else if (name(press)) {
            press.consume();
        }
    }

    private boolean name(KeyEvent press) {
        switch (press.getCode()) {
            case ESCAPE -> model.close();
            case ENTER -> {
                if (press.isShiftDown()) {
                    model.create();
                } else {
                    model.take();
                }
            }
            case DOWN -> model.point(model.pointed().get() + 1);
            case UP -> model.point(model.pointed().get() - 1);
            default -> {
                return press.isAltDown() && model.giveDigit(press.getCode().getChar());
            }
        }
        return true;
    }

    /// While the kind is asked for, a key that is no answer means nothing: it neither changes the
    /// name nor leaves the field.
    private void answer(KeyEvent press) {
        goingOn = Optional.empty();
        switch (press.getCode()) {
            case ESCAPE -> model.askNoMore();
            case ENTER -> model.answer();
            case LEFT, UP -> model.mean(-1);
            case RIGHT, DOWN -> model.mean(1);
            default -> {
                if (!isSingle(press) || !model.answer(press.getCode().getChar())) {
                    goingOn = next.apply(press);
                }
            }
        }
    }

    private static boolean isSingle(KeyEvent press) {
        KeyCode code = press.getCode();
        boolean isHeld = press.isControlDown() || press.isAltDown() || press.isMetaDown();
        return !isHeld && (code.isLetterKey() || (code.isDigitKey() && !code.isKeypadKey()));
    }

    /// What goes on does so once the key's character came: it would be typed where the focus went.
    private void typed(KeyEvent typed) {
        if (model.asking().get() != null) {
            typed.consume();
            Optional<Runnable> deed = goingOn;
            goingOn = Optional.empty();
            deed.ifPresent(
                    goOn -> {
                        model.answer();
                        goOn.run();
                    });
        } else if (!model.open().get()) {
            typed.consume();
        }
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
