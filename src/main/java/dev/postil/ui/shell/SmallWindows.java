package dev.postil.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Menus and other small windows over that of the workspace. What they offer is of the document and
/// the page they were opened on, so they go when one of these does.
final class SmallWindows {

    private SmallWindows() {}

    /// Closes those over the window that `node` is in.
    static void closeOver(Node node) {
        Window window = node.getScene() == null ? null : node.getScene().getWindow();
        if (window != null) {
            List.copyOf(Window.getWindows()).stream()
                    .filter(each -> each instanceof PopupWindow popup && isOver(popup, window))
                    .forEach(Window::hide);
        }
    }

    /// A menu within a menu belongs to that.
    private static boolean isOver(PopupWindow popup, Window window) {
        @Nullable Window owner = popup.getOwnerWindow();
        return window.equals(owner)
                || (owner instanceof PopupWindow between && isOver(between, window));
    }
}
