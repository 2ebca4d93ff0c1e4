package dev.postil.ui.reader;

/// Where the column of text stands in its pane, in pixels from the left.
///
/// @param from where the words begin
/// @param to where they end
/// @param width of all there is for text and what stands beside it
record SideRoom(double from, double to, double width) {

    /// How much is free on one side.
    double free(boolean onTheLeft) {
        return onTheLeft ? from : width - to;
    }
}
