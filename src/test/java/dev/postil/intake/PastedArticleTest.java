package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.BlockType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An article as somebody copied it from a page, with all that stood around it.
class PastedArticleTest {

    private static final String TITLE =
            "The Island’s Patient Bargain with Its Two Neighbours May Not Outlive the Ferry";

    private Reading reading;

    @BeforeEach
    void read() throws Exception {
        reading = Readings.ofFile("pasted-article.txt");
    }

    @Test
    void theTitleIsFoundOnce() {
        assertThat(reading.title()).isEqualTo(TITLE);
        assertThat(Readings.texts(reading, BlockType.HEADING)).containsOnlyOnce(TITLE);
        assertThat(Readings.outline(reading)).contains("heading 1: " + TITLE);
    }

    @Test
    void theDateIsReadFromTheByline() {
        assertThat(reading.published()).isEqualTo("2025-03-22");
        assertThat(reading.creators()).isEmpty();
        assertThat(reading.language()).isEqualTo("en");
    }

    @Test
    void headingsAndListItemsAreRecognised() {
        assertThat(Readings.texts(reading, BlockType.HEADING)).hasSize(5);
        assertThat(Readings.texts(reading, BlockType.LIST_ITEM))
                .hasSize(7)
                .allSatisfy(item -> assertThat(item).startsWith("➡️ "));
    }

    @Test
    void whatStandsAroundTheArticleIsFoldedAndKept() {
        assertThat(Readings.folded(reading))
                .containsExactly(
                        "Winter Garden Sale: Every Lamp Must Go Winter Garden Sale: Every Lamp Must Go",
                        TITLE,
                        "by | Mar 22, 2025 | Straits and Harbours | 0 comments",
                        "0 Comments",
                        "Submit a Comment",
                        "Your email address will not be published. Required fields are marked *",
                        "Loading...");
    }
}
