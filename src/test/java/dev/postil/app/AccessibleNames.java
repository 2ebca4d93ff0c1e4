package dev.postil.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/// What on screen can be used and would not be told to somebody who listens. Window's thread.
final class AccessibleNames {

    /// A sign alone, such as an arrow, is no name.
    private static final Pattern WORD = Pattern.compile("\\p{L}|\\p{N}");

    private static final Set<AccessibleRole> NO_ROLE =
            Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    /// What is behind a sheet, around a popover and below a slider's thumb, by style class.
    private static final Set<String> NOT_ASKED = Set.of("veil", "popover", "track");

    private final List<String> lacking = new ArrayList<>();

    private AccessibleNames() {}

    /// One line for each node of any window that lacks a name or a role.
    static List<String> lacking() {
        AccessibleNames names = new AccessibleNames();
        Window.getWindows().stream()
                .filter(Window::isShowing)
                .forEach(window -> names.walk(window.getScene().getRoot()));
        return List.copyOf(names.lacking);
    }

    private void walk(Node node) {
        if (!node.isVisible() || node instanceof ScrollBar || isMeasure(node)) {
            return;
        }
        if (isUsable(node)) {
            check(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /// Lists keep cells that show nothing.
    private static boolean isMeasure(Node node) {
        return node instanceof Cell<?> cell && cell.isEmpty();
    }

    private static boolean isUsable(Node node) {
        return !isPartOfControl(node)
                && node.getStyleClass().stream().noneMatch(NOT_ASKED::contains)
                && (node.isFocusTraversable()
                        || node instanceof Cell<?>
                        || node.getOnMouseClicked() != null
                        || node.getOnMousePressed() != null
                        || node.getOnMouseReleased() != null);
    }

    /// Parts of JavaFX's own controls, of which the control itself tells.
    private static boolean isPartOfControl(Node node) {
        return isOfSkin(node) || node instanceof Rectangle && isOfSkin(node.getParent());
    }

    private static boolean isOfSkin(Node node) {
        return node.getClass().getName().startsWith("javafx.scene.control.skin");
    }

    private void check(Node node) {
        Object role = node.queryAccessibleAttribute(AccessibleAttribute.ROLE);
        if (role == null || NO_ROLE.contains(role)) {
            lacking.add("no role: " + path(node));
        }
        if (!WORD.matcher(name(node)).find()) {
            lacking.add("no name: " + path(node));
        }
        if (node instanceof TextInputControl && node.getAccessibleText() != null) {
            lacking.add("a name in place of what is typed: " + path(node));
        }
    }

    /// The words for a field are those of its label: its own text is what is typed there.
    private static String name(Node node) {
        Object own = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        String words = label instanceof Label by ? by.getText() : "";
        return own == null || node instanceof TextInputControl ? words : own + words;
    }

    private static String path(Node node) {
        List<String> steps = new ArrayList<>();
        for (Node at = node; at != null && steps.size() < 5; at = at.getParent()) {
            steps.addFirst(
                    at.getClass().getSimpleName()
                            + (at.getId() == null ? "" : "#" + at.getId())
                            + at.getStyleClass());
        }
        return String.join(" > ", steps);
    }
}
