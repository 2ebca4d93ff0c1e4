package dev.postil.ui.reader;

import dev.postil.ui.control.AfterLayout;
import dev.postil.ui.control.ClipToSize;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;

/// Lies over the text and draws the line around the selected annotation, over all its paragraphs.
///
/// Words move with every scroll and every layout, so it asks after each layout pass where they are:
/// in the same frame, before anything is drawn.
final class SelectionOutline extends Pane {

    private final Supplier<List<TextRow>> rows;
    private final Path path = new Path();
    private List<TextRow> drawn = List.of();

    /// @param rows what of the selected annotation is laid out, in the scene
    SelectionOutline(Supplier<List<TextRow>> rows) {
        this.rows = rows;
        ClipToSize.of(this);
        setMouseTransparent(true);
        setMinSize(0, 0);
        path.setManaged(false);
        path.getStyleClass().add("selection-outline");
        getChildren().add(path);
        AfterLayout.of(this, this::draw);
    }

    /// Draws in the next pass, also where nothing is laid out anew.
    void repaint() {
        requestLayout();
    }

    /// The text beneath is laid out by then, also in a scene that is only pictured and never
    /// pulses.
    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        var corner = localToScene(0, 0);
        List<TextRow> now =
                rows.get().stream().map(row -> row.shift(-corner.getX(), -corner.getY())).toList();
        if (!now.equals(drawn)) {
            drawn = now;
            path.getElements().setAll(Outlines.around(now));
        }
    }
}
