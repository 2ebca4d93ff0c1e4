package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulerLanesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void upToThreeKindsHaveFourPixelsEach(int kinds) {
        var lanes = new RulerLanes(kinds);

        assertThat(lanes.laneWidth()).isEqualTo(4);
        assertThat(lanes.middle(0)).isEqualTo(3);
        assertThat(lanes.middle(2)).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7})
    void upToSevenHaveALaneOfTheirOwn(int kinds) {
        var lanes = new RulerLanes(kinds);

        for (int kind = 1; kind < kinds; kind++) {
            assertThat(lanes.middle(kind) - lanes.middle(kind - 1))
                    .isGreaterThan(lanes.laneWidth());
            assertThat(lanes.isShared(kind)).isFalse();
        }
        assertThat(lanes.laneWidth()).isGreaterThan(1);
        assertThat(lanes.middle(kinds - 1) + lanes.laneWidth() / 2).isLessThan(RulerLanes.WIDTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40})
    void moreShareTheLastWhichSaysSo(int kinds) {
        var lanes = new RulerLanes(kinds);

        assertThat(lanes.isShared(5)).isFalse();
        assertThat(lanes.isShared(6)).isTrue();
        assertThat(lanes.isShared(kinds - 1)).isTrue();
        assertThat(lanes.middle(kinds - 1)).isEqualTo(lanes.middle(6));
    }
}
