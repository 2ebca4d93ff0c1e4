package dev.postil.ui.control;

import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A window's content with room for one sheet in front of it: the palette, the list of keys.
///
/// `Esc` or a click beside the sheet closes it and gives the focus back.
public final class Overlay extends StackPane {

    private static final Insets AROUND = new Insets(56, 24, 40, 24);

    private final Pane veil = new Pane();
    private final FormerFocus former = new FormerFocus();
    private @Nullable Node sheet;

    public Overlay() {
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(_ -> hide());
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    }

    public Overlay(Node content) {
        this();
        setContent(content);
    }

    /// Names who gets the focus where whoever had it is gone.
    public void focusOtherwise(Runnable otherwise) {
        former.otherwise(otherwise);
    }

    /// Puts `content` behind all sheets, in place of what was there.
    public void setContent(Node content) {
        hide();
        getChildren().setAll(content);
    }

    /// Shows `shown` at the top, in place of what may be there, and moves the focus to `focus`.
    public void show(Region shown, Node focus) {
        if (sheet == null) {
            former.remember(getScene());
        } else {
            getChildren().removeAll(sheet, veil);
        }
        sheet = shown;
        shown.getStyleClass().add("floating");
        shown.setMaxHeight(Region.USE_PREF_SIZE);
        shown.setMaxWidth(Region.USE_PREF_SIZE);
        setAlignment(shown, Pos.TOP_CENTER);
        setMargin(shown, AROUND);
        getChildren().addAll(veil, shown);
        focus.requestFocus();
    }

    public boolean isShowing(Node node) {
        return node.equals(sheet);
    }

    /// Takes the sheet away, if there is one.
    public void hide() {
        if (sheet == null) {
            return;
        }
        getChildren().removeAll(sheet, veil);
        sheet = null;
        former.giveBack();
    }

    /// Lets `node` have `Esc` for itself while it has the focus.
    public static void leaveEscapeTo(Node node) {
        node.getProperties().put(Overlay.class, true);
    }

    private static boolean isLeft(EventTarget target) {
        return target instanceof Node node
                && node.hasProperties()
                && node.getProperties().containsKey(Overlay.class);
    }

    private void closeOnEscape(KeyEvent event) {
        if (sheet != null && event.getCode() == KeyCode.ESCAPE && !isLeft(event.getTarget())) {
            hide();
            event.consume();
        }
    }
}
