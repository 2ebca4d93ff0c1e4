package dev.postil.ui.codebook;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Letters typed in one go lead to the next row on show whose name begins with them, and one letter
/// again and again through all that begin with it.
final class TypeAhead {

    private static final Duration IN_ONE_GO = Duration.seconds(1);

    private final TreeView<Row> tree;
    private final PauseTransition pause = new PauseTransition(IN_ONE_GO);
    private String typed = "";

    TypeAhead(TreeView<Row> tree) {
        this.tree = tree;
        pause.setOnFinished(_ -> typed = "");
    }

    /// The row to go to; empty where none begins so, or nothing was typed that names begin with.
    OptionalInt typed(KeyEvent event) {
        String character = event.getCharacter();
        if (!tree.equals(event.getTarget())
                || event.isShortcutDown()
                || event.isAltDown()
                || event.isMetaDown()
                || character.isEmpty()
                || Character.isISOControl(character.charAt(0))
                || (typed + character).isBlank()) {
            return OptionalInt.empty();
        }
        typed += character;
        pause.playFromStart();
        event.consume();
        boolean again = typed.equals(character.repeat(typed.length() / character.length()));
        return next(again ? character : typed, again ? 1 : 0);
    }

    private OptionalInt next(String start, int step) {
        int rows = tree.getExpandedItemCount();
        int from = tree.getSelectionModel().getSelectedIndex() + step;
        return IntStream.range(0, rows)
                .map(ahead -> Math.floorMod(from + ahead, rows))
                .filter(row -> begins(row, start))
                .findFirst();
    }

    private boolean begins(int row, String start) {
        String label = tree.getTreeItem(row).getValue().label();
        return label.regionMatches(true, 0, start, 0, start.length());
    }
}
