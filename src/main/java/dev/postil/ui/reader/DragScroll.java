package dev.postil.ui.reader;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/// Scrolls on while something is dragged out of the text, the faster the further it is.
final class DragScroll extends AnimationTimer {

    /// Pixels a frame.
    private static final double LEAST = 2;

    private static final double MOST = 40;

    private final DoubleConsumer scroll;
    private Runnable drag = () -> {};
    private double beyond;

    /// @param scroll by so many pixels, downwards where they are more than 0
    DragScroll(DoubleConsumer scroll) {
        this.scroll = scroll;
    }

    /// @param beyond how far below the text the pointer is; less than 0 above, 0 within
    /// @param drag goes on with the gesture once the text has moved
    void follow(double beyond, Runnable drag) {
        this.beyond = beyond;
        this.drag = drag;
        if (beyond == 0) {
            stop();
        } else {
            start();
        }
    }

    @Override
    public void handle(long now) {
        double pixels = Math.clamp(Math.abs(beyond) / 3, LEAST, MOST);
        scroll.accept(Math.copySign(pixels, beyond));
        drag.run();
    }
}
