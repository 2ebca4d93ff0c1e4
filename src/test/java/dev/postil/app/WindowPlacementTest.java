package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.settings.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {

    private static final Rectangle2D MAIN = new Rectangle2D(0, 30, 1920, 1050);
    private static final Rectangle2D SMALL = new Rectangle2D(1920, 0, 1000, 700);

    @Test
    void theFirstWindowStandsInTheMiddleOfTheMainScreen() {
        assertThat(WindowPlacement.on(List.of(MAIN, SMALL), null))
                .isEqualTo(new WindowPlace(320, 135, 1280, 840, false));
    }

    @Test
    void aWindowComesBackWhereItWas() {
        var left = new WindowPlace(1950, 10, 900, 600, false);

        assertThat(WindowPlacement.on(List.of(MAIN, SMALL), left)).isEqualTo(left);
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesToTheMainOne() {
        var left = new WindowPlace(1950, 10, 900, 600, true);

        assertThat(WindowPlacement.on(List.of(MAIN), left))
                .isEqualTo(new WindowPlace(320, 135, 1280, 840, true));
    }

    @Test
    void aWindowLargerThanItsScreenShrinksIntoIt() {
        var left = new WindowPlace(1920, 0, 1600, 900, false);

        assertThat(WindowPlacement.on(List.of(SMALL), left))
                .isEqualTo(new WindowPlace(1920, 0, 1000, 700, false));
    }

    @Test
    void aSmallScreenIsFilledAtMost() {
        assertThat(WindowPlacement.on(List.of(SMALL), null))
                .isEqualTo(new WindowPlace(1920, 0, 1000, 700, false));
    }
}
