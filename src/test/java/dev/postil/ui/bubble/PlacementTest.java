package dev.postil.ui.bubble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Dimension2D BUBBLE = new Dimension2D(400, 38);
    private static final Bounds AREA = new BoundingBox(0, 0, 800, 600);

    @Test
    void standsBelowTheEndOfTheWords() {
        Point2D corner =
                Placement.of(
                        List.of(line(500, 100, 600)), BUBBLE, new BoundingBox(0, 0, 1000, 600));

        assertThat(corner.getY()).isEqualTo(128);
        assertThat(corner.getX()).isEqualTo(492);
    }

    @Test
    void standsMostlyLeftOfTheEndOfAWholeLine() {
        Point2D corner = Placement.of(List.of(line(100, 100, 600)), BUBBLE, AREA);

        assertThat(corner.getX()).isEqualTo(360);
    }

    @Test
    void flipsAboveTheFirstLineWhereThereIsNoRoomBelow() {
        Point2D corner =
                Placement.of(List.of(line(500, 540, 700), line(100, 568, 300)), BUBBLE, AREA);

        assertThat(corner.getY()).isEqualTo(540 - 8 - 38);
    }

    @Test
    void doesNotReachOutOfThePaneOfTheText() {
        Bounds pane = new BoundingBox(240, 50, 420, 500);

        assertThat(Placement.of(List.of(line(600, 60, 650)), BUBBLE, pane))
                .isEqualTo(new Point2D(660 - 6 - 400, 88));
        assertThat(Placement.of(List.of(line(250, 500, 260)), BUBBLE, pane))
                .isEqualTo(new Point2D(246, 500 - 8 - 38));
    }

    @Test
    void theRoomIsThatOnItsSideOfTheWords() {
        assertThat(Placement.room(true, List.of(line(100, 100, 200)), AREA))
                .isEqualTo(new Dimension2D(788, 600 - 120 - 14));
        assertThat(Placement.room(false, List.of(line(100, 500, 200)), AREA))
                .isEqualTo(new Dimension2D(788, 500 - 14));
    }

    @Test
    void belongsBelowWhereThereIsRoomAndElseWhereThereIsMoreOfIt() {
        List<Bounds> low = List.of(line(500, 400, 700));

        assertThat(Placement.isBelow(low, 160, AREA)).isTrue();
        assertThat(Placement.isBelow(low, 180, AREA)).isFalse();
        assertThat(Placement.isBelow(low, 500, AREA)).isFalse();
        assertThat(Placement.isBelow(List.of(line(500, 100, 700)), 500, AREA)).isTrue();
        assertThat(Placement.corner(false, low, BUBBLE, AREA).getY()).isEqualTo(400 - 8 - 38);
    }

    @Property
    void staysInsideAndNeverCoversWordsThatLeaveRoom(
            @ForAll @IntRange(min = 0, max = 780) int left,
            @ForAll @IntRange(min = 0, max = 580) int top,
            @ForAll @IntRange(min = 1, max = 15) int lines) {
        List<Bounds> words =
                java.util.stream.IntStream.range(0, lines)
                        .mapToObj(line -> line(left, top + line * 28, left + 20))
                        .toList();
        double bottom = words.getLast().getMaxY();

        Point2D corner = Placement.of(words, BUBBLE, AREA);

        assertThat(corner.getX()).isBetween(0.0, AREA.getWidth() - BUBBLE.getWidth());
        assertThat(corner.getY()).isBetween(0.0, AREA.getHeight() - BUBBLE.getHeight());
        if (top > 60 || bottom < 540) {
            assertThat(corner.getY() >= bottom || corner.getY() + BUBBLE.getHeight() <= top)
                    .isTrue();
        }
    }

    private static Bounds line(double left, double top, double right) {
        return new BoundingBox(left, top, right - left, 20);
    }
}
