package dev.postil.intake.pdf;

import java.util.List;

/// Brings the rows of a page into the order in which they are read.
final class ReadingOrder {

    private ReadingOrder() {}

    static List<Row> of(List<Row> rows) {
        return rows;
    }
}
