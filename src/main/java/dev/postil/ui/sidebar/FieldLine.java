package dev.postil.ui.sidebar;

import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// What the fields of one tag say. Made once and shown for one tag after the other: to style new
/// buttons takes far longer.
final class FieldLine extends FlowPane {

    /// A field on the line.
    ///
    /// @param words its name and value
    /// @param spoken what a screen reader says
    /// @param empty whether it has no value yet
    /// @param filling whether it is being filled in
    /// @param enter begins to fill it in
    record Item(String words, String spoken, boolean empty, boolean filling, Runnable enter) {}

    private final Label name = new Label();
    private final List<Button> made = new ArrayList<>();
    private @Nullable KindSign sign;

    FieldLine() {
        getStyleClass().add("field-line");
        setMinWidth(0);
        name.getStyleClass().addAll("secondary", "field-tag");
    }

    /// @param kind the sign before it; null where the card has one tag only
    /// @param tag name of the tag; null where the sign tells which one it is
    void show(@Nullable KindStyle kind, @Nullable String tag, List<Item> items) {
        List<Node> shown = new ArrayList<>();
        if (kind != null) {
            shown.add(sign(kind));
        }
        if (tag != null) {
            name.setText(tag);
            shown.add(name);
        }
        for (int i = 0; i < items.size(); i++) {
            shown.add(button(i, items.get(i)));
        }
        if (!shown.equals(getChildren())) {
            getChildren().setAll(shown);
        }
    }

    private KindSign sign(KindStyle kind) {
        KindSign there = sign;
        if (there == null) {
            there = new KindSign(kind);
            sign = there;
        } else {
            there.show(kind);
        }
        return there;
    }

    private Button button(int place, Item item) {
        while (made.size() <= place) {
            Button button = new Button();
            button.getStyleClass().add("field-item");
            button.setFocusTraversable(false);
            button.setWrapText(true);
            made.add(button);
        }
        Button button = made.get(place);
        button.setText(item.words());
        button.setAccessibleText(item.spoken());
        button.setOnAction(_ -> item.enter().run());
        style(button, "empty", item.empty());
        style(button, "filling", item.filling());
        return button;
    }

    private static void style(Button button, String style, boolean wanted) {
        if (wanted != button.getStyleClass().contains(style)) {
            if (wanted) {
                button.getStyleClass().add(style);
            } else {
                button.getStyleClass().remove(style);
            }
        }
    }
}
