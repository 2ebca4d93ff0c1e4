package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import dev.postil.session.Gathering.Request;
import dev.postil.session.Level;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.FocusOwner;
import dev.postil.ui.control.TagField;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of hits below the text, with all that is done to the ticked ones.
public final class HitsPane extends VBox {

    private static final double HEIGHT = 310;

    private final HitsViewModel model;
    private final Messages messages;
    private final Runnable leave;
    private final TagKeys keys;
    private final HitList list;
    private final Label title = new Label();
    private final ToggleButton here = new ToggleButton();
    private final ToggleButton everywhere = new ToggleButton();
    private final TagField naming;

    /// The key that opens the tag field must not also be typed into it.
    private boolean isTypedInField;

    /// @param commands whose keys tag in the text
    /// @param leave takes the focus back to the text
    public HitsPane(HitsViewModel model, Messages messages, Commands commands, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.leave = leave;
        keys = new TagKeys(commands, messages);
        list = new HitList(model, keys, messages);
        naming = new TagField("hits-tag", model.tagToGive().naming(), messages);
        setId("find-hits");
        getStyleClass().add("find-hits");
        setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        naming.getStyleClass().add("hits-naming");
        getChildren().addAll(head(), tools(), naming, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.request().subscribe(this::show);
        show(null, model.request().get());
        model.tagToGive().naming().open().subscribe(this::name);
    }

    /// No lower than what a tag is chosen from.
    @Override
    protected double computePrefHeight(double width) {
        return list.isManaged() ? HEIGHT : Math.max(HEIGHT, super.computePrefHeight(width));
    }

    private Node head() {
        title.setId("hits-title");
        title.getStyleClass().add("hits-title");
        title.setMinWidth(40);
        Label count = new Label();
        count.setId("hits-count");
        count.getStyleClass().add("secondary");
        count.textProperty().bind(model.count());
        count.setMinWidth(USE_PREF_SIZE);
        Label state = new AtLeast();
        state.setId("hits-state");
        state.getStyleClass().add("secondary");
        state.textProperty().bind(model.state());
        state.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        state.setTooltip(new Tooltip());
        state.getTooltip().textProperty().bind(model.state());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        scope(here, "hits-here", messages.get("hits.here"), false);
        scope(everywhere, "hits-everywhere", messages.get("hits.everywhere"), true);
        Button close = button("hits-close", "✕", messages.get("hits.close"), model::close);
        HBox head = new HBox(title, count, state, space, here, everywhere, close);
        head.getStyleClass().add("hits-head");
        return head;
    }

    /// What is done is said whole before the title is; what takes many words may be cut.
    private static final class AtLeast extends Label {

        private static final double NARROWEST = 130;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(NARROWEST, computePrefWidth(height));
        }
    }

    private void scope(ToggleButton toggle, String id, String words, boolean all) {
        toggle.setId(id);
        toggle.setText(words);
        toggle.getStyleClass().add("hits-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(
                _ -> {
                    model.lookEverywhere(all);
                    showScope();
                });
    }

    private Node tools() {
        HBox ticks =
                group(
                        button(
                                "hits-all",
                                messages.get("hits.tick.all"),
                                messages.get("hits.tick.all.words"),
                                model::tickAll),
                        button(
                                "hits-none",
                                messages.get("hits.tick.none"),
                                messages.get("hits.tick.none.words"),
                                model::tickNone),
                        button(
                                "hits-on-screen",
                                messages.get("hits.tick.screen"),
                                messages.get("hits.tick.screen.words"),
                                list::tickOnScreen));
        HBox levels = group();
        for (Level level : Level.values()) {
            levels.getChildren().add(level(level));
        }
        TagChoiceBar choice = new TagChoiceBar(model.tagToGive(), keys, messages);
        return new ToolsRow(choice, ticks, levels, choice, tagButton());
    }

    private Button tagButton() {
        Button tag = new Button();
        tag.setId("hits-tag");
        tag.getStyleClass().add("primary");
        tag.setTooltip(new Tooltip(messages.get("hits.tag.words")));
        tag.textProperty()
                .bind(model.untaggedCount().map(n -> messages.get("hits.tag", n.intValue())));
        tag.disableProperty()
                .bind(
                        model.tagToGive()
                                .wanted()
                                .isNull()
                                .or(model.untaggedCount().isEqualTo(0))
                                .or(model.busy()));
        tag.setOnAction(_ -> model.tag());
        return tag;
    }

    private ToggleButton level(Level level) {
        ToggleButton toggle = new ToggleButton(words(level));
        toggle.setId("hits-level-" + level.name().toLowerCase(java.util.Locale.ROOT));
        toggle.getStyleClass().add("hits-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(
                _ -> {
                    model.level().set(level);
                    toggle.setSelected(true);
                });
        model.level().subscribe(now -> toggle.setSelected(now == level));
        return toggle;
    }

    private String words(Level level) {
        return switch (level) {
            case MATCH -> messages.get("hits.level.match");
            case SENTENCE -> messages.get("hits.level.sentence");
            case PARAGRAPH -> messages.get("hits.level.paragraph");
        };
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("hits-group");
        return group;
    }

    private static Button button(String id, String sign, String words, Runnable deed) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().add("hits-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void show(@Nullable Request before, @Nullable Request now) {
        setVisible(now != null);
        setManaged(now != null);
        if (now == null) {
            if (before != null && FocusOwner.isIn(this)) {
                leave.run();
            }
            return;
        }
        title.setText(String.join(", ", now.sought().phrases()));
        showScope();
        if (before == null && getScene() != null) {
            list.enter();
        }
    }

    private void showScope() {
        Request now = model.request().get();
        here.setSelected(now != null && !now.everywhere());
        everywhere.setSelected(now != null && now.everywhere());
    }

    private void name(boolean open) {
        boolean isLeft = !open && FocusOwner.isIn(naming);
        naming.setVisible(open);
        naming.setManaged(open);
        // The choices take the place of the hits: beside them they had no room.
        list.setVisible(!open);
        list.setManaged(!open);
        if (open) {
            naming.focusField();
        } else if (isLeft) {
            list.enter();
        }
    }

    private void pressed(KeyEvent press) {
        isTypedInField = FocusOwner.isIn(naming);
        if (isTypedInField) {
            return;
        }
        if (press.getCode() == KeyCode.ESCAPE) {
            model.close();
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER && press.isShortcutDown()) {
            model.tag();
            press.consume();
        }
    }

    private void typed(KeyEvent typed) {
        if (!isTypedInField) {
            list.typed(typed);
            typed.consume();
        }
    }
}
