package dev.postil.ui.command;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Keys pressed while the focus is on its way to a field that is not on screen yet. They are given
/// to the field once it has the focus: in the text, where the focus still is, the first letters of
/// a note would be commands. Window's thread.
public final class HeldKeys {

    private static final Object KEY = HeldKeys.class;

    /// A field that does not come at all must not keep the window from its keys for ever.
    private static final Duration PATIENCE = Duration.seconds(3);

    /// With the next frame, in which the field has found its place.
    private static final Duration AT_ONCE = Duration.millis(1);

    private final Scene scene;
    private final Node field;
    private final List<KeyEvent> kept = new ArrayList<>();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Subscription arrival = Subscription.EMPTY;

    private HeldKeys(Scene scene, Node field) {
        this.scene = scene;
        this.field = field;
    }

    /// Holds what is pressed in `scene` until the focus is in `field`.
    public static void until(Scene scene, Node field) {
        HeldKeys before = of(scene);
        if (before != null) {
            before.end();
        }
        HeldKeys held = new HeldKeys(scene, field);
        if (!held.isThere(scene.getFocusOwner())) {
            held.begin();
        }
    }

    /// Drops what is held for `field`, if anything: it does not come.
    public static void forget(Scene scene, Node field) {
        HeldKeys held = of(scene);
        if (held != null && held.field.equals(field)) {
            held.end();
        }
    }

    /// Whether the key is held, and nobody else is to hear of it.
    static boolean keep(@Nullable Scene scene, KeyEvent event) {
        HeldKeys held = scene == null ? null : of(scene);
        if (held == null) {
            return false;
        }
        held.kept.add(event);
        return true;
    }

    private static @Nullable HeldKeys of(Scene scene) {
        return scene.hasProperties() && scene.getProperties().get(KEY) instanceof HeldKeys held
                ? held
                : null;
    }

    private void begin() {
        scene.getProperties().put(KEY, this);
        arrival = scene.focusOwnerProperty().subscribe(this::moved);
        patience.setOnFinished(_ -> end());
        patience.play();
    }

    private void end() {
        scene.getProperties().remove(KEY);
        arrival.unsubscribe();
        patience.stop();
    }

    /// What comes before the held keys were given on has to wait behind them.
    private void moved(@Nullable Node owner) {
        if (isThere(owner)) {
            arrival.unsubscribe();
            patience.stop();
            patience.setDuration(AT_ONCE);
            patience.setOnFinished(_ -> give());
            patience.play();
        }
    }

    private void give() {
        end();
        Node owner = scene.getFocusOwner();
        if (owner != null && isThere(owner)) {
            kept.forEach(key -> Event.fireEvent(owner, key.copyFor(owner, owner)));
        }
    }

    private boolean isThere(@Nullable Node owner) {
        Node node = owner;
        while (node != null && !node.equals(field)) {
            node = node.getParent();
        }
        return node != null;
    }
}
