package dev.postil.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void aDateAmongLinesOfHebrewMakesNoColumnWider() {
        SetLines page = new SetLines();
        page.draw(100, 0, "אבגדהוזחטי").draw(150, 14, "2031").draw(90, 28, "אבגדהוזחטיכ");
        List<Row> rows = new RowReader().rows(0, page.glyphs());

        Map<Row, Block> blocks = Block.of(rows);

        Block block = blocks.get(rows.getFirst());
        assertThat(blocks.values()).hasSize(3).containsOnly(block);
        assertThat(block.width()).isEqualTo(110);
        assertThat(block.stop(rows.getFirst())).isEqualTo(-90);
        assertThat(block.stop(rows.get(1))).isEqualTo(200);
    }
}
