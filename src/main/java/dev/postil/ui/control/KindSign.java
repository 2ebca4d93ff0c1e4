package dev.postil.ui.control;

import javafx.scene.layout.Region;

/// The sign of a kind, drawn as a small shape in the kind's colour: colour is never the only sign.
public final class KindSign extends Region {

    private static final String GLYPH = "glyph-";

    public KindSign(KindStyle style) {
        getStyleClass().add("kind-shape");
        setMouseTransparent(true);
        show(style);
    }

    /// Becomes the sign of another kind.
    public void show(KindStyle style) {
        getStyleClass().removeIf(name -> name.startsWith(GLYPH));
        getStyleClass().add(GLYPH + style.glyph());
        style.colour(this);
    }
}
