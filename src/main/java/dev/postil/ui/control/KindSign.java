package dev.postil.ui.control;

import javafx.scene.layout.Region;

/// The sign of a kind, drawn as a small shape in the kind's colour: colour is never the only sign.
public final class KindSign extends Region {

    public KindSign(KindStyle style) {
        getStyleClass().addAll("kind-shape", "glyph-" + style.glyph());
        style.colour(this);
        setMouseTransparent(true);
    }
}
