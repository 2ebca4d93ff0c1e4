package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.BlockType;
import dev.postil.model.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableColumnsTest {

    private static Content content() {
        return new Texts()
                .paragraph("Text")
                .block(BlockType.TABLE_ROW, "\tyear")
                .block(BlockType.TABLE_ROW, "north\t7\tlast")
                .paragraph("Text")
                .block(BlockType.TABLE_ROW, "another\ttable")
                .content();
    }

    @Test
    void theLongestCellOfEachColumnCounts() {
        assertThat(TableColumns.from(content(), 1))
                .isEqualTo(new TableColumns(1, List.of("north", "year", "last")));
    }

    @Test
    void aTableEndsWhereOtherTextBegins() {
        assertThat(TableColumns.from(content(), 4))
                .isEqualTo(new TableColumns(4, List.of("another", "table")));
    }

    @Test
    void whatIsNoRowHasNone() {
        assertThat(TableColumns.from(content(), 0)).isEqualTo(TableColumns.NONE);
    }
}
