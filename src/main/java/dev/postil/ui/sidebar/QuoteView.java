package dev.postil.ui.sidebar;

import dev.postil.text.Graphemes;
import dev.postil.ui.control.Direction;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The quoted words of a card behind a bar in the colours of its kinds; four lines, then "more",
/// where more than one line is left: in the place of "more" that line itself can stand.
final class QuoteView extends Region {

    private static final int LINES = 4;

    /// More than four lines hold at any width; longer text is not laid out at all until asked for.
    private static final int ENOUGH = 800;

    private static final double BAR = 3;
    private static final double GAP = 9;

    private final VBox bar = new VBox();
    private final Label words = new Label();
    private final Button more = new Button();
    private List<KindStyle> kinds = List.of();
    private boolean unfolded;

    QuoteView() {
        getStyleClass().add("quote");
        bar.getStyleClass().add("quote-bar");
        words.getStyleClass().addAll("quote-words", "reading-face");
        words.setWrapText(true);
        more.getStyleClass().add("link-button");
        more.setFocusTraversable(false);
        getChildren().addAll(bar, words, more);
    }

    /// The link that shows the rest, or hides it again.
    Button more() {
        return more;
    }

    void show(String quote, List<KindStyle> kinds, boolean unfolded) {
        this.unfolded = unfolded;
        String line = quote.replaceAll("\\s+", " ").strip();
        boolean cut = !unfolded && line.length() > ENOUGH;
        words.setText(cut ? line.substring(0, Graphemes.floor(line, ENOUGH)) : line);
        Direction.dress(words, line);
        words.setAlignment(Direction.isRightToLeft(line) ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        words.setTextAlignment(
                Direction.isRightToLeft(line)
                        ? javafx.scene.text.TextAlignment.RIGHT
                        : javafx.scene.text.TextAlignment.LEFT);
        if (!kinds.equals(this.kinds)) {
            this.kinds = kinds;
            bar.getChildren().setAll(kinds.stream().map(QuoteView::segment).toList());
        }
        requestLayout();
    }

    private static Region segment(KindStyle kind) {
        Region segment = new Region();
        segment.getStyleClass().add("quote-segment");
        kind.colour(segment);
        VBox.setVgrow(segment, Priority.ALWAYS);
        return segment;
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width - BAR - GAP;
        boolean isLong = isLong(inside);
        double all = words.prefHeight(inside);
        double height = isLong && !unfolded ? Math.min(all, heightOf(LINES)) : all;
        return height + (isLong ? more.prefHeight(-1) : 0);
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - BAR - GAP;
        boolean isLong = isLong(inside);
        more.setVisible(isLong);
        double moreHeight = isLong ? more.prefHeight(-1) : 0;
        double height = getHeight() - moreHeight;
        bar.resizeRelocate(0, 1, BAR, Math.max(0, height - 2));
        words.resizeRelocate(BAR + GAP, 0, inside, height);
        more.resizeRelocate(
                BAR + GAP - 4, height, Math.min(inside, more.prefWidth(-1)), moreHeight);
    }

    private boolean isLong(double inside) {
        return words.prefHeight(inside) > heightOf(LINES + 1) + 1;
    }

    private double heightOf(int lines) {
        return lines * words.minHeight(-1) + (lines - 1) * words.getLineSpacing();
    }
}
