package dev.postil.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlineViewModelTest {

    @TempDir Path folder;
    private Desktop desktop;
    private OutlineViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        Content content =
                content("1 Title", "words", "2 First", "words", "3 Inner", "words", "2 Last");
        desktop.open(desktop.add("Title", content));
        model = new OutlineViewModel(desktop.session());
    }

    @Test
    void listsHeadingsBelowTheTitleByDepth() {
        assertThat(model.headings())
                .extracting(heading -> heading.depth() + heading.words())
                .containsExactly("02 First", "13 Inner", "02 Last");
    }

    @Test
    void marksTheHeadingAboveWhatIsOnScreen() {
        assertThat(model.current().get()).isEqualTo(-1);

        desktop.session().reading().arrived(desktop.spanOf("3 Inner").end() + 2);
        assertThat(model.current().get()).isEqualTo(1);
    }

    @Test
    void asksTheReaderToGoToAHeading() {
        List<Integer> asked = new ArrayList<>();
        desktop.session().reading().onShowFrom(asked::add);

        model.go(model.headings().getLast());

        assertThat(asked).containsExactly(desktop.spanOf("2 Last").start());
    }

    @Test
    void marksTheHeadingThatWasChosenThoughItCannotStandOnTop() {
        desktop.session().reading().arrived(desktop.spanOf("2 First").start());

        model.go(model.headings().getLast());

        assertThat(model.current().get()).isEqualTo(2);
    }

    @Test
    void isEmptyWhileNothingIsOpen() {
        desktop.session().closeDocument();
        assertThat(model.headings()).isEmpty();
    }

    /// Lines that begin with a digit are headings of that level.
    static Content content(String... lines) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            Span span = new Span(start, start + line.length());
            char first = line.charAt(0);
            blocks.add(
                    Character.isDigit(first)
                            ? Block.heading(first - '0', span)
                            : Block.of(BlockType.PARAGRAPH, span));
            start = span.end() + 1;
        }
        return new Content(String.join("\n", lines), blocks, List.of(), List.of());
    }
}
