package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final List<Place> PLACES =
            List.of(
                    place("Risk › Prussian blue", "Prussian blue"),
                    place("Risk › Russian retaliation", "Russian retaliation"),
                    place("Risk › Russia sanctioned", "Russia sanctioned"),
                    place("Actor › Russia", "Russia", "Moscow"),
                    place("Actor › Russia › Army", "Army"));

    private static Place place(String path, String... names) {
        return new Place(new Key.OfTag(UUID.randomUUID()), path, List.of(names));
    }

    private static List<String> found(String typed, int most) {
        return Place.find(PLACES, typed, most).stream().map(Place::path).toList();
    }

    @Test
    void whatIsCalledJustSoComesBeforeWhatBeginsSoWhateverTheKind() {
        assertThat(found(" russia", 8))
                .containsExactly(
                        "Actor › Russia",
                        "Risk › Russia sanctioned",
                        "Risk › Russian retaliation",
                        "Risk › Prussian blue",
                        "Actor › Russia › Army");
    }

    @Test
    void theBestAreKeptWhereThereAreMany() {
        assertThat(found("russia", 1)).containsExactly("Actor › Russia");
    }

    @Test
    void otherNamesAndWordsOfThePathFindAPlaceToo() {
        assertThat(found("moscow", 8)).containsExactly("Actor › Russia");
        assertThat(found("russia › a", 8)).containsExactly("Actor › Russia › Army");
    }

    @Test
    void beforeAnythingIsTypedAllStandInTheOrderOfTheCodebook() {
        assertThat(Place.find(PLACES, "", 8)).isEqualTo(PLACES);
    }
}
