package dev.postil.ui.control;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps each cell of a list with its row when rows above it come or go.
///
/// A list view leaves its cells where they are counted from the top, so that all below a new row
/// are filled with another row each. Here they are told their new number before they hear of the
/// change themselves, and only the cells of rows that came are filled. Window's thread.
public final class SteadySkin<T> extends ListViewSkin<T> {

    private final ListChangeListener<T> moving;

    /// @param list whose items change, but are never exchanged for other ones as a whole
    public SteadySkin(ListView<T> list) {
        super(list);
        moving = ((SteadyFlow<T>) getVirtualFlow())::follow;
        list.getItems().addListener(moving);
    }

    @Override
    public void dispose() {
        if (getSkinnable() != null) {
            getSkinnable().getItems().removeListener(moving);
        }
        super.dispose();
    }

    @Override
    protected VirtualFlow<ListCell<T>> createVirtualFlow() {
        return new SteadyFlow<>();
    }
}
