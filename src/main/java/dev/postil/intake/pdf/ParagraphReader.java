package dev.postil.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes paragraphs of rows.
final class ParagraphReader {

    private final List<Row> rows;
    private final LineBreaks breaks;
    private final Set<Row> grid;
    private final Set<Row> contents;
    private final Typography usual;

    ParagraphReader(List<Row> rows, Typography usual) {
        this.rows = rows;
        this.usual = usual;
        this.breaks = new LineBreaks(usual, Block.of(rows));
        this.grid = Grid.of(rows);
        this.contents = Contents.of(rows);
    }

    List<Paragraph> read() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Paragraph open = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Paragraph.Kind kind = kind(row);
            if (open != null && open.kind() == kind && goesOn(open, row, i)) {
                open.add(row);
            } else {
                open = new Paragraph(kind, row);
                paragraphs.add(open);
            }
        }
        return paragraphs;
    }

    private Paragraph.Kind kind(Row row) {
        Role role = row.role();
        if (role != null && role.row() >= 0) {
            return Paragraph.Kind.TABLE_ROW;
        }
        if (contents.contains(row) || (role != null && role.kind() == Role.Kind.CONTENTS)) {
            return Paragraph.Kind.CONTENTS;
        }
        if (grid.contains(row)) {
            return Paragraph.Kind.TABLE_ROW;
        }
        boolean code = row.fixed() && !usual.fixed() && row.size() < usual.size() * 1.12f;
        return code ? Paragraph.Kind.CODE : Paragraph.Kind.TEXT;
    }

    private boolean goesOn(Paragraph open, Row row, int at) {
        Role before = open.last().role();
        Role role = row.role();
        return switch (open.kind()) {
            case TABLE_ROW ->
                    before != null
                            && role != null
                            && before.row() >= 0
                            && before.row() == role.row();
            case CONTENTS -> false;
            case CODE -> isNextLine(open.last(), row);
            default -> breaks.goesOn(open, row, rows.subList(at, Math.min(rows.size(), at + 3)));
        };
    }

    /// Whether a line of program text follows another without a gap.
    private boolean isNextLine(Row before, Row row) {
        float down = row.y() - before.y();
        return row.page() == before.page()
                && row.angle() == before.angle()
                && down > 0
                && down < before.size() * Math.max(usual.pitch(), 1.2f) * 1.5f;
    }
}
