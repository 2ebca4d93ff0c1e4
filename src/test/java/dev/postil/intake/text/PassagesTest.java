package dev.postil.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.Page;
import dev.postil.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void pagesReachToTheNextOneAndThoseWithoutTextAreLeftOut() {
        Passage first = at("Before. One", Landmark.page("i", 8));
        Passage empty = at("", Landmark.page("ii", 0));
        Passage second = at("Two, three", Landmark.page("1", 0), Landmark.page("2", 5));

        Content content = Passages.toContent(List.of(first, empty, second));

        assertThat(content.text()).isEqualTo("Before. One\nTwo, three");
        assertThat(content.pages())
                .containsExactly(
                        new Page("i", new Span(8, 12)),
                        new Page("1", new Span(12, 17)),
                        new Page("2", new Span(17, 22)));
    }

    @Test
    void aLinkToANoteLeadsToItsPlaceInCodePoints() {
        Passage text =
                new Passage(
                        "🧭 said1",
                        BlockType.PARAGRAPH,
                        0,
                        false,
                        false,
                        List.of(Mark.link(new Span(7, 8), "#n1")));
        Passage note = at("1 A note", Landmark.anchor("n1", 2));

        Content content = Passages.toContent(List.of(text, note));

        assertThat(content.marks()).containsExactly(Mark.link(new Span(7, 8), "#char=10"));
    }

    private static Passage at(String text, Landmark... landmarks) {
        return Passage.of(BlockType.PARAGRAPH, text).withLandmarks(List.of(landmarks));
    }
}
