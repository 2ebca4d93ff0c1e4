package dev.postil.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Keeps what is drawn in a region within its size.
///
/// What sticks out makes all panes around it larger, and each pane that changes its size is painted
/// anew as a whole.
public final class ClipToSize {

    private ClipToSize() {}

    public static void of(Region region) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }
}
