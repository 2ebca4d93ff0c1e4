package dev.postil.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// The cells of a list that move with their rows. Window's thread.
final class SteadyFlow<T> extends VirtualFlow<ListCell<T>> {

    private static final int NOWHERE = -1;

    /// All that were ever laid out, those put aside among them.
    private final List<ListCell<T>> made = new ArrayList<>();

    /// Tells the cells where their rows are now. Those below the last row have none and stay, to be
    /// filled.
    void follow(Change<? extends T> change) {
        while (change.next()) {
            for (ListCell<T> cell : made) {
                if (!cell.isEmpty()) {
                    cell.updateIndex(moved(cell.getIndex(), change));
                }
            }
        }
    }

    /// The cell of a row that was replaced stays, to show what stands there now.
    private static int moved(int index, Change<?> change) {
        if (index >= change.getFrom() + change.getRemovedSize()) {
            return index + change.getAddedSize() - change.getRemovedSize();
        }
        boolean isGone = index >= change.getFrom() + change.getAddedSize();
        return isGone ? NOWHERE : index;
    }

    /// Between a change and the next layout the numbers of the cells have gaps, which the toolkit's
    /// own way to find one does not expect.
    @Override
    public @Nullable ListCell<T> getVisibleCell(int index) {
        for (ListCell<T> cell : getCells()) {
            if (cell.getIndex() == index) {
                return cell;
            }
        }
        return null;
    }

    @Override
    protected ListCell<T> getAvailableCell(int index) {
        ListCell<T> cell = super.getAvailableCell(index);
        if (!made.contains(cell)) {
            made.add(cell);
        }
        return cell;
    }
}
