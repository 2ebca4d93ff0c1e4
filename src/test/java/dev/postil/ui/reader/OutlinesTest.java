package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Lines of text 20 high, 30 apart, in a column from 0 to 400.
@ResourceLock(UiTest.TOOLKIT)
class OutlinesTest {

    @Test
    void isOneShapeWithoutBordersInside() {
        List<PathElement> outline =
                Outlines.around(
                        List.of(
                                row(0, false, 100, 400),
                                row(1, false, 0, 380),
                                row(2, false, 0, 60)));

        assertThat(shapes(outline)).isEqualTo(1);
        assertThat(isInside(outline, 381, 45)).as("a little beside its words").isTrue();
        assertThat(isInside(outline, 390, 45)).as("behind the words of a line").isFalse();
        assertThat(isInside(outline, 50, 10)).as("before its start").isFalse();
        assertThat(isInside(outline, 200, 80)).as("behind its end").isFalse();
        assertThat(isInside(outline, 200, 25)).as("between its lines").isTrue();
    }

    @Test
    void fromRightToLeftItBeginsOnTheRight() {
        List<PathElement> outline =
                Outlines.around(
                        List.of(
                                row(0, true, 30, 300),
                                row(1, true, 0, 400),
                                row(2, true, 250, 400)));

        assertThat(shapes(outline)).isEqualTo(1);
        assertThat(isInside(outline, 350, 10)).isFalse();
        assertThat(isInside(outline, 20, 10)).as("behind the words of a line").isFalse();
        assertThat(isInside(outline, 350, 70)).isTrue();
        assertThat(isInside(outline, 100, 70)).isFalse();
    }

    @Test
    void fallsApartWhereNothingOfTwoLinesStandsBelowTheOther() {
        List<PathElement> outline =
                Outlines.around(List.of(row(0, false, 300, 400), row(1, false, 0, 100)));

        assertThat(shapes(outline)).isEqualTo(2);
    }

    @Test
    void mixedDirectionsLeaveOutWhatIsBetween() {
        List<Rectangle2D> boxes =
                List.of(new Rectangle2D(20, 0, 50, 20), new Rectangle2D(150, 0, 50, 20));

        List<PathElement> outline = Outlines.around(List.of(new TextRow(boxes, false)));

        assertThat(shapes(outline)).isEqualTo(2);
        assertThat(isInside(outline, 100, 10)).isFalse();
    }

    @Test
    void aBlankBesideTheWordsIsSeenBesideTheLine() {
        List<PathElement> outline = Outlines.around(List.of(row(0, false, 100, 200)));

        double line = 2;
        double blank = 4.5;
        assertThat(isInside(outline, 200 + blank - line, 10)).isFalse();
        assertThat(isInside(outline, 100 - blank + line, 10)).isFalse();
    }

    @Test
    void nothingHasNoOutline() {
        assertThat(Outlines.around(List.of())).isEmpty();
    }

    private static TextRow row(int number, boolean isRightToLeft, double from, double to) {
        Rectangle2D box = new Rectangle2D(from, 30 * number, to - from, 20);
        return new TextRow(List.of(box), isRightToLeft);
    }

    private static long shapes(List<PathElement> outline) {
        return outline.stream().filter(MoveTo.class::isInstance).count();
    }

    private static boolean isInside(List<PathElement> outline, double x, double y) {
        Path path = new Path(new ArrayList<>(outline));
        path.setFill(Color.BLACK);
        path.setStroke(null);
        return path.contains(x, y);
    }
}
