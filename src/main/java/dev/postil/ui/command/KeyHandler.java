package dev.postil.ui.command;

import dev.postil.ui.control.Overlay;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Turns keys into commands, for every scene it is installed in.
///
/// Keys without a modifier act only within the areas handed to [#actIn], never where somebody
/// types; the rest acts everywhere.
public final class KeyHandler {

    private static final Object AREA = KeyHandler.class;
    private static final Object LEFT = "keys are left to this node";
    private static final Object OWN = OwnKeys.class;

    /// Keys that mean something of their own within a node.
    private record OwnKeys(Predicate<KeyEvent> keys) {}

    /// Which keys without a modifier act.
    private enum Acting {
        NONE,
        LETTERS,
        ALL
    }

    private final Commands commands;
    private final BooleanSupplier singleKeys;
    private final Consumer<String> refused;

    private final Unheard unheard = new Unheard();

    /// A press that was a command must not also be typed where the command moved the focus to.
    private boolean swallowTyped;

    /// @param singleKeys whether single characters act at all
    /// @param refused takes the sentence that says why a command is not possible
    public KeyHandler(Commands commands, BooleanSupplier singleKeys, Consumer<String> refused) {
        this.commands = commands;
        this.singleKeys = singleKeys;
        this.refused = refused;
    }

    /// Makes keys without a modifier act while the focus is within `area`: the reader, the bubble,
    /// the list of cards.
    public static void actIn(Node area) {
        area.getProperties().put(AREA, Acting.ALL);
    }

    /// Makes letters, digits and signs act while the focus is within `area`, as after a click on
    /// one of its buttons, but no key that goes somewhere or takes something away.
    public static void lettersActIn(Node area) {
        area.getProperties().put(AREA, Acting.LETTERS);
    }

    /// Leaves every key to `node`, which wants to know what is pressed.
    static void leaveTo(Node node) {
        node.getProperties().put(LEFT, true);
        Overlay.leaveEscapeTo(node);
    }

    /// Leaves those keys to `area` that mean something else there, such as F2 where rows are
    /// renamed.
    public static void leaveTo(Node area, Predicate<KeyEvent> keys) {
        area.getProperties().put(OWN, new OwnKeys(keys));
    }

    private static boolean isLeft(EventTarget target, KeyEvent event) {
        if (isLeft(target)) {
            return true;
        }
        Node node = target instanceof Node inside ? inside : null;
        while (node != null) {
            if (node.hasProperties()
                    && node.getProperties().get(OWN) instanceof OwnKeys own
                    && own.keys().test(event)) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private static boolean isLeft(EventTarget target) {
        return target instanceof Node node
                && node.hasProperties()
                && node.getProperties().containsKey(LEFT);
    }

    /// Listens to the keys of a scene before its nodes do.
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> unheard.end());
    }

    private void pressed(KeyEvent event) {
        swallowTyped = false;
        EventTarget target = event.getTarget();
        if (HeldKeys.keep(sceneOf(target), event)) {
            event.consume();
            return;
        }
        if (isOfTheControl(target, event) || isLeft(target, event)) {
            return;
        }
        if (actingAt(target) != Acting.NONE && unheard.takes(event)) {
            event.consume();
            swallowTyped = true;
            return;
        }
        Predicate<Shortcut> fits = shortcut -> shortcut.matchesPress(event);
        if (act(fits.and(allowedIn(target)), event)) {
            event.consume();
            swallowTyped = true;
        }
    }

    private void typed(KeyEvent event) {
        if (swallowTyped || HeldKeys.keep(sceneOf(event.getTarget()), event)) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isMetaDown() || isLeft(event.getTarget(), event)) {
            return;
        }
        Predicate<Shortcut> fits = shortcut -> shortcut.matchesTyped(event.getCharacter());
        if (act(fits.and(allowedIn(event.getTarget())), event)) {
            event.consume();
        }
    }

    private static @Nullable Scene sceneOf(EventTarget target) {
        return switch (target) {
            case Scene scene -> scene;
            case Node node -> node.getScene();
            default -> null;
        };
    }

    private boolean act(Predicate<Shortcut> fits, KeyEvent event) {
        Optional<Command> meant = commands.meant(fits);
        if (meant.isEmpty()) {
            return false;
        }
        Command command = meant.get();
        commands.selectFor(command);
        if (command.isExecutable()) {
            command.run();
            return true;
        }
        String refusal = command.refusal();
        if (!refusal.isEmpty()) {
            refused.accept(refusal);
            unheard.begin(event);
        }
        return !refusal.isEmpty();
    }

    private Predicate<Shortcut> allowedIn(EventTarget target) {
        Acting acting = actingAt(target);
        boolean single = acting != Acting.NONE && singleKeys.getAsBoolean();
        return shortcut ->
                shortcut.isSingleCharacter()
                        ? single
                        : acting == Acting.ALL || !shortcut.isForReading();
    }

    private static Acting actingAt(EventTarget target) {
        if (target instanceof TextInputControl) {
            return Acting.NONE;
        }
        Node node = target instanceof Node inside ? inside : null;
        while (node != null) {
            if (node.hasProperties() && node.getProperties().get(AREA) instanceof Acting acting) {
                return acting;
            }
            node = node.getParent();
        }
        return Acting.NONE;
    }

    /// Enter and Space press the focused button; undo in a field first undoes what was typed.
    private static boolean isOfTheControl(EventTarget target, KeyEvent event) {
        KeyCode code = event.getCode();
        return switch (target) {
            case ButtonBase _ -> code == KeyCode.ENTER || code == KeyCode.SPACE;
            case TextInputControl field -> event.isShortcutDown() && isOwnHistory(field, event);
            default -> false;
        };
    }

    private static boolean isOwnHistory(TextInputControl field, KeyEvent event) {
        return switch (event.getCode()) {
            case Z -> event.isShiftDown() ? field.isRedoable() : field.isUndoable();
            case Y -> field.isRedoable();
            default -> false;
        };
    }
}
