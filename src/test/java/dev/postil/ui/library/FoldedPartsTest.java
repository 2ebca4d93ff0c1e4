package dev.postil.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldedPartsTest {

    private static final String MENU = "Home\nWorld  news";
    private static final String SHARE = "Share this " + "and that ".repeat(60) + "now";

    @TempDir Path folder;

    private Desktop desktop;
    private OpenDocument open;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open(desktop.add("Page", page()));
        open = desktop.session().document().orElseThrow();
    }

    /// A menu of two lines, a sentence, something to share in one long line, another sentence.
    private static Content page() {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        add(text, blocks, "Home", true);
        add(text, blocks, "World  news", true);
        add(text, blocks, "The first sentence.", false);
        add(text, blocks, SHARE, true);
        add(text, blocks, "The last sentence.", false);
        return new Content(text.substring(0, text.length() - 1), blocks, List.of(), List.of());
    }

    private static void add(StringBuilder text, List<Block> blocks, String words, boolean folded) {
        Span span = new Span(text.length(), text.length() + words.length());
        blocks.add(Block.of(BlockType.PARAGRAPH, span).withFolded(folded));
        text.append(words).append('\n');
    }

    private FoldedParts parts() {
        return new FoldedParts(desktop.session(), open);
    }

    private List<String> shown() {
        return open.content().blocks().stream()
                .filter(block -> !block.folded())
                .map(block -> block.span().of(open.text()))
                .toList();
    }

    @Test
    void partsThatFollowEachOtherAreOne() {
        List<FoldedParts.Part> parts = parts().parts();

        assertThat(parts).extracting(FoldedParts.Part::lines).containsExactly(2, 1);
        assertThat(parts.getFirst().span().of(open.text())).isEqualTo(MENU);
        assertThat(parts.getFirst().words()).isEqualTo("Home World news");
        assertThat(parts.getLast().words()).startsWith("Share this").endsWith("…");
        assertThat(parts).noneMatch(part -> part.isText().get());
    }

    @Test
    void whatIsTickedIsTextAndTheRestIsFoldedInOneStep() {
        FoldedParts first = parts();
        first.parts().getFirst().isText().set(true);
        first.save();
        assertThat(shown())
                .containsExactly(
                        "Home", "World  news", "The first sentence.", "The last sentence.");

        FoldedParts then = parts();
        assertThat(then.parts().getFirst().isText().get()).isTrue();
        then.parts().getFirst().isText().set(false);
        then.parts().getLast().isText().set(true);
        then.save();
        assertThat(shown()).containsExactly("The first sentence.", SHARE, "The last sentence.");

        desktop.session().history().undo();
        assertThat(shown()).startsWith("Home");
        desktop.session().history().undo();
        assertThat(shown()).containsExactly("The first sentence.", "The last sentence.");
    }

    @Test
    void theWholePageIsOnePressAndSoIsNoneOfIt() {
        FoldedParts parts = parts();
        parts.parts().getFirst().isText().set(true);
        parts.toggleAll();
        assertThat(parts.parts()).allMatch(part -> part.isText().get());
        parts.toggleAll();
        assertThat(parts.parts()).noneMatch(part -> part.isText().get());
    }

    @Test
    void nothingIsDoneWhereNothingWasChanged() {
        long before = desktop.session().history().sequence();
        parts().save();
        assertThat(desktop.session().history().sequence()).isEqualTo(before);
    }
}
