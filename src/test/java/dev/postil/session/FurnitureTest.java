package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurnitureTest {

    @TempDir Path folder;

    private Desktop desktop;
    private Shelving shelving;
    private final List<Content> shown = new ArrayList<>();

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        shelving = new Shelving(desktop.session());
        List<Block> blocks =
                List.of(
                        Block.of(BlockType.PARAGRAPH, new Span(0, 5)).withFolded(true),
                        Block.of(BlockType.PARAGRAPH, new Span(6, 16)),
                        Block.of(BlockType.PARAGRAPH, new Span(17, 21)).withFolded(true));
        Content content = new Content("Share\nFirst line\nMore", blocks, List.of(), List.of());
        desktop.open(desktop.add("Page", content));
    }

    @Test
    void aPartIsPutBackAloneAndUndone() {
        shelving.putBack(document(), new Span(0, 5));
        assertThat(folded()).containsExactly(false, false, true);

        desktop.session().history().undo();
        assertThat(folded()).containsExactly(true, false, true);
    }

    @Test
    void theWholePageIsPutBackAndFoldedAgain() {
        shelving.putBack(document(), new Span(17, 21));
        shelving.putBack(document(), new Span(0, 21));
        assertThat(folded()).containsExactly(false, false, false);
        assertThat(document().putBack()).containsExactly(new Span(0, 21));

        shelving.foldAgain(document());
        assertThat(folded()).containsExactly(true, false, true);
        assertThat(document().putBack()).isNull();
    }

    @Test
    void whoShowsTheTextHearsOfItOnce() {
        opened().shown().subscribe((_, now) -> shown.add(now));
        shelving.putBack(document(), new Span(0, 5));
        shelving.putBack(document(), new Span(0, 5));
        shelving.rename(document(), "Another");

        assertThat(shown).hasSize(1);
    }

    @Test
    void theChoiceIsThereWhenTheDocumentIsOpenedAgain() {
        shelving.putBack(document(), new Span(0, 5));
        Document kept = document();
        desktop.session().closeDocument();
        desktop.open(kept);

        assertThat(folded()).containsExactly(false, false, true);
        assertThat(desktop.session().content(kept)).isEqualTo(opened().content());
    }

    private OpenDocument opened() {
        return desktop.session().document().orElseThrow();
    }

    private Document document() {
        return opened().document().get();
    }

    private List<Boolean> folded() {
        return opened().content().blocks().stream().map(Block::folded).toList();
    }
}
