package dev.postil.ui.reader;

import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The sign of one annotation beside the text: a bracket from its first line to its last, with the
/// names of its tags where there is room for them.
final class LaneBracket {

    static final double WIDTH = 9;
    private static final double TICK = 4;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Path line = new Path();
    private final Pane hit = new Pane(line);
    private final Label name = new Label();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable KindStyle look;

    /// @param chosen runs when bracket or name is clicked
    LaneBracket(Runnable chosen) {
        line.getStyleClass().add("line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        hit.getStyleClass().add("lane-bracket");
        hit.setCursor(Cursor.HAND);
        hit.setManaged(false);
        name.getStyleClass().add("lane-name");
        name.setManaged(false);
        name.setWrapText(true);
        name.setCursor(Cursor.HAND);
        hit.setOnMouseClicked(_ -> chosen.run());
        name.setOnMouseClicked(_ -> chosen.run());
        Tooltip.install(hit, tooltip);
        name.setTooltip(tooltip);
    }

    Pane hit() {
        return hit;
    }

    Label name() {
        return name;
    }

    /// @param words the names of the annotation's tags
    void dress(KindStyle style, String words, boolean isSelected) {
        hit.pseudoClassStateChanged(SELECTED, isSelected);
        name.pseudoClassStateChanged(SELECTED, isSelected);
        if (style.equals(look) && words.equals(name.getText())) {
            return;
        }
        look = style;
        style.colour(line);
        style.colour(name);
        name.setGraphic(new KindSign(style));
        name.setText(words);
        tooltip.setText(words);
        hit.setAccessibleText(words);
    }

    /// @param textIsLeft whether the text stands on the left, where the ticks point to
    void place(double x, double top, double height, boolean textIsLeft) {
        hit.resizeRelocate(x, top, WIDTH, height);
        double spine = textIsLeft ? WIDTH - 3 : 3;
        double tip = textIsLeft ? spine - TICK : spine + TICK;
        line.getElements()
                .setAll(
                        new MoveTo(tip, 1),
                        new LineTo(spine, 1),
                        new LineTo(spine, Math.max(2, height - 1)),
                        new LineTo(tip, Math.max(2, height - 1)));
    }

    /// Puts the name where it has room, over several lines if it needs them and no word is longer
    /// than a line; what is cut off can be read in a tooltip.
    ///
    /// @param room how wide it may be
    /// @param height how high it may be
    void placeName(double x, double y, double room, double height, boolean textIsLeft) {
        name.setVisible(true);
        name.applyCss();
        double width = Math.min(room, Math.ceil(name.prefWidth(-1)));
        name.setWrapText(widthOfLongestWord() <= width);
        name.resizeRelocate(
                textIsLeft ? x : x - width, y, width, Math.min(height, name.prefHeight(width)));
    }

    private double widthOfLongestWord() {
        double longest = 0;
        for (String word : name.getText().split(" ", -1)) {
            Text probe = new Text(word);
            probe.setFont(name.getFont());
            longest = Math.max(longest, probe.getLayoutBounds().getWidth());
        }
        double sign = name.getGraphic() == null ? 0 : name.getGraphic().prefWidth(-1);
        return Math.ceil(longest + sign + name.getGraphicTextGap() + name.snappedLeftInset());
    }

    void hideName() {
        name.setVisible(false);
    }
}
