package dev.postil.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Where a note is written: as high as its words, left by Esc or by going elsewhere.
public final class NoteField extends TextArea {

    private static final double LEAST = 62;
    private static final double MOST = 320;
    private static final double PADDING = 22;

    private final Text measure = new Text();
    private final Runnable left;
    private @Nullable Node cameFrom;
    private boolean moving;
    private boolean isShort;

    /// @param left is told when the note is left
    public NoteField(Runnable left) {
        this.left = left;
        getStyleClass().add("note-field");
        setWrapText(true);
        TabLeaves.install(this);
        measure.fontProperty().bind(fontProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByKey);
        focusedProperty().subscribe(this::leaveOnBlur);
        sceneProperty().subscribe(this::takeFocus);
        textProperty().subscribe(_ -> requestLayout());
    }

    /// Starts a visit, at the end of what is written already.
    public void enter() {
        end();
    }

    /// Moves the field into `slot` and the focus into the field.
    public void placeIn(Pane slot) {
        if (slot.equals(getParent())) {
            return;
        }
        moving = true;
        remember(slot.getScene());
        slot.getChildren().setAll(this);
        requestFocus();
        moving = false;
    }

    /// A slot may be filled before it is on screen, and only what is there can have the focus.
    private void takeFocus(@Nullable Scene scene) {
        remember(scene);
        if (scene != null) {
            requestFocus();
        }
    }

    private void remember(@Nullable Scene scene) {
        Node focused = scene == null ? null : scene.getFocusOwner();
        if (cameFrom == null && !equals(focused)) {
            cameFrom = focused;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        measure.setText(getText() + "\n");
        measure.setWrappingWidth(Math.max(40, (width > 0 ? width : getWidth()) - PADDING - 12));
        double words = measure.getLayoutBounds().getHeight() + PADDING - 6;
        return Math.clamp(words, LEAST, MOST);
    }

    /// Lets Enter leave the field, too, for what is a sentence mostly; Shift+Enter begins a line.
    public void leaveOnEnter() {
        isShort = true;
    }

    private void leaveByKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> leaveBack();
            case ENTER -> {
                if (!isShort) {
                    return;
                }
                if (event.isShiftDown()) {
                    replaceSelection("\n");
                } else {
                    leaveBack();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void leaveBack() {
        Node back = cameFrom;
        leave();
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    private void leaveOnBlur(boolean focused) {
        if (!focused && !moving && getScene() != null) {
            leave();
        }
    }

    private void leave() {
        cameFrom = null;
        left.run();
    }
}
