package dev.postil.ui.bubble;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Kind;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyNames;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.TagField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bubble itself: one row of what can be done, each with its key, and the tag field below it
/// once that is unfolded.
final class TagBubble extends VBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final String NOTE = "annotation.note";
    private static final String NAME = "tag.name";
    private static final String REMOVE = "annotation.remove";

    /// What is done next with a passage whose tag was named.
    private static final List<String> NEXT = List.of(NOTE, "annotation.fields", NAME, "link.make");

    private final BubbleViewModel model;
    private final Messages messages;
    private final Commands commands;

    /// How much of each button is shown: where room is short the keys go first, then the words.
    private enum Shown {
        ALL,
        WORDS,
        KEYS
    }

    private final HBox row = new HBox();
    private final Region shadow = new Region();
    private final TagField field;
    private final Map<String, Button> kindButtons = new LinkedHashMap<>();
    private final Label outside = new Label();
    private Button remove = new Button();
    private List<Object> shown = List.of();
    private double fitted = -1;

    TagBubble(BubbleViewModel model, Messages messages, Commands commands) {
        this.model = model;
        this.messages = messages;
        this.commands = commands;
        field = new TagField("tag", model.naming(), messages);
        field.goOnBy(this::next);
        setId("tag-bubble");
        getStyleClass().add("tag-bubble");
        row.getStyleClass().add("bubble-row");
        shadow.getStyleClass().addAll("floating", "bubble-shadow");
        shadow.setManaged(false);
        shadow.setMouseTransparent(true);
        // Else it would take what is pressed in its shadow, such as the grip of the words below.
        setPickOnBounds(false);
        getChildren().addAll(shadow, row, field);
        outside.setText(messages.get("bubble.outside"));
        outside.getStyleClass().addAll("secondary", "bubble-outside");
        model.naming().open().subscribe(this::unfold);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        shadow.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// Dragging that begins on the row goes on in the text; the field needs it itself.
    ///
    /// @param text what hears the mouse there
    void letDragsInto(Supplier<@Nullable Node> text) {
        DragThrough.install(row, text, model::dismiss);
    }

    private void unfold(boolean open) {
        field.setVisible(open);
        field.setManaged(open);
    }

    void focusField() {
        field.focusField();
    }

    private Optional<Runnable> next(KeyEvent press) {
        return NEXT.stream()
                .flatMap(id -> commands.find(id).stream())
                .filter(command -> isKeyOf(command, press))
                .findFirst()
                .map(command -> command::run);
    }

    private static boolean isKeyOf(Command command, KeyEvent press) {
        return command.shortcuts().stream()
                .anyMatch(key -> key.isSingleCharacter() && key.matchesPress(press));
    }

    /// Shows what can be done with the selection as it is now. The buttons stay as long as they are
    /// called the same and can do the same.
    void show() {
        Optional<Annotation> target = model.target();
        List<Kind> kinds = model.kinds();
        List<Object> look = look(kinds);
        if (!look.equals(shown)) {
            shown = look;
            fill(kinds);
        }
        kindButtons.forEach(
                (kind, button) ->
                        button.pseudoClassStateChanged(
                                ON, target.filter(it -> it.hasKind(kind)).isPresent()));
        keepIf(target.isPresent(), remove);
        keepIf(model.isOutsideFilter(), outside);
    }

    private List<Object> look(List<Kind> kinds) {
        List<Object> look = new ArrayList<>(kinds);
        Stream<Optional<Command>> ofKinds =
                kinds.stream().map(kind -> commands.find(BubbleCommands.id(kind)));
        Stream<Optional<Command>> others =
                Stream.of(NOTE, NAME, REMOVE).map(id -> Optional.of(commands.get(id)));
        Stream.concat(ofKinds, others)
                .forEach(
                        command -> {
                            look.add(command.flatMap(Command::shortcut));
                            look.add(command.map(Command::isExecutable));
                        });
        return look;
    }

    private void fill(List<Kind> kinds) {
        fitted = -1;
        kindButtons.clear();
        kinds.forEach(kind -> kindButtons.put(kind.id(), kindButton(kind)));
        remove = remove(commands.get(REMOVE));
        row.getChildren().setAll(kindButtons.values());
        row.getChildren()
                .addAll(
                        button("tag-note", messages.get("bubble.note"), commands.get(NOTE)),
                        button("tag-more", messages.get("bubble.more"), commands.get(NAME)));
    }

    private void keepIf(boolean isWanted, Node node) {
        boolean isThere = row.getChildren().contains(node);
        if (isWanted != isThere) {
            fitted = -1;
        }
        if (isWanted && !isThere) {
            row.getChildren().add(node);
        } else if (!isWanted) {
            row.getChildren().remove(node);
        }
    }

    /// How high it is while nothing is named.
    double rowHeight() {
        applyCss();
        Insets insets = getInsets();
        return insets.getTop() + row.prefHeight(-1) + insets.getBottom();
    }

    /// Takes its size, which is at most `room` where that is possible at all.
    void fit(Dimension2D room) {
        if (fitted != room.getWidth()) {
            fitted = room.getWidth();
            for (Shown shown : Shown.values()) {
                row.getChildren().forEach(part -> limit(part, shown));
                applyCss();
                if (row.prefWidth(-1) <= room.getWidth()) {
                    break;
                }
            }
        }
        autosize();
        if (field.isManaged()) {
            field.limitHeight(room.getHeight() - row.prefHeight(-1));
            autosize();
        }
    }

    private static void limit(Node part, Shown shown) {
        if (!(part instanceof Button button)) {
            showIf(part, shown == Shown.ALL);
        } else if (button.getGraphic() instanceof HBox content) {
            Optional<Node> cap = content.getChildren().stream().filter(TagBubble::isCap).findAny();
            cap.ifPresent(key -> showIf(key, shown != Shown.WORDS));
            boolean isKeyEnough = shown == Shown.KEYS && cap.isPresent();
            content.getChildren().stream()
                    .filter(each -> each instanceof Label && !isCap(each))
                    .forEach(words -> showIf(words, !isKeyEnough));
            button.setTooltip(isKeyEnough ? new Tooltip(button.getText()) : null);
        }
    }

    private static boolean isCap(Node node) {
        return node.getStyleClass().contains("key-cap");
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Button kindButton(Kind kind) {
        KindStyle style = KindStyle.of(kind);
        Button button =
                button("tag-" + kind.id(), kind.label(), commands.find(BubbleCommands.id(kind)));
        button.setOnAction(_ -> model.press(kind.id()));
        button.getStyleClass().add("kind-button");
        style.colour(button);
        HBox content = (HBox) button.getGraphic();
        content.getChildren().addFirst(new KindSign(style));
        return button;
    }

    private Button button(String id, String words, Command command) {
        Button button = button(id, words, Optional.of(command));
        button.setOnAction(_ -> command.run());
        return button;
    }

    private Button button(String id, String words, Optional<Command> command) {
        HBox content = new HBox(new Label(words));
        content.getStyleClass().add("bubble-content");
        command.flatMap(Command::shortcut)
                .map(key -> KeyNames.ofSystem(messages).of(key))
                .ifPresent(key -> content.getChildren().add(cap(key)));
        Button button = new Button(words, content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId(id);
        button.getStyleClass().add("bubble-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(words);
        button.setDisable(command.isPresent() && !command.get().isExecutable());
        return button;
    }

    private Button remove(Command command) {
        Button button = new Button(null, new FontIcon(Feather.TRASH_2));
        button.setId("tag-remove");
        button.getStyleClass().addAll("bubble-button", "icon-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(command.label());
        button.setTooltip(new Tooltip(command.label()));
        button.setOnAction(_ -> command.run());
        button.setDisable(!command.isExecutable());
        return button;
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        return cap;
    }
}
