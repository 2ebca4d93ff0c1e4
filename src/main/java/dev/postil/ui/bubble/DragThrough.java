package dev.postil.ui.bubble;

import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Lets the words beneath the bubble be selected: dragging that begins on it goes on in the text.
/// Else what lies over the next line would have to be closed before that line can be marked.
final class DragThrough {

    private final Supplier<@Nullable Node> text;
    private final Runnable begun;
    private @Nullable MouseEvent pressed;
    private @Nullable Node dragged;

    private DragThrough(Supplier<@Nullable Node> text, Runnable begun) {
        this.text = text;
        this.begun = begun;
    }

    /// @param above what lies over the text
    /// @param text what hears the mouse in the text; null while there is none
    /// @param begun called once the text has heard of the button that went down
    static void install(Node above, Supplier<@Nullable Node> text, Runnable begun) {
        DragThrough through = new DragThrough(text, begun);
        above.addEventFilter(MouseEvent.MOUSE_PRESSED, through::press);
        above.addEventFilter(MouseEvent.MOUSE_DRAGGED, through::drag);
        above.addEventFilter(MouseEvent.MOUSE_RELEASED, through::release);
    }

    private void press(MouseEvent event) {
        boolean isPlain = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        pressed = isPlain ? event : null;
        dragged = null;
    }

    private void drag(MouseEvent event) {
        if (dragged == null && pressed != null && !event.isStillSincePress()) {
            begin(pressed);
        }
        if (dragged != null) {
            handOn(event, dragged);
        }
    }

    private void begin(MouseEvent first) {
        dragged = text.get();
        if (dragged != null) {
            disarm(first);
            handOn(first, dragged);
            begun.run();
        }
    }

    private void release(MouseEvent event) {
        if (dragged != null) {
            handOn(event, dragged);
        }
        pressed = null;
        dragged = null;
    }

    /// What was pressed first is no longer meant.
    private static void disarm(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null) {
            if (node instanceof ButtonBase button) {
                button.disarm();
            }
            node = node.getParent();
        }
    }

    private static void handOn(MouseEvent event, Node text) {
        Event.fireEvent(text, event.copyFor(text, text));
        event.consume();
    }
}
