package dev.postil.ui.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.TabStop;
import javafx.scene.text.TabStopPolicy;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Where the columns of tables begin in one size of type. On the window's thread.
final class ColumnStops {

    /// Between the end of the longest cell and the next column, in units of the type's size.
    private static final double GAP = 1.5;

    /// Words in bold take so much more than plain ones.
    private static final double BOLD = 1.07;

    /// The least that is left for the last column, which may take several lines, as a share.
    private static final double LAST = 0.25;

    /// Wider tables are not set in columns.
    private static final int MOST = 60;

    private final Font font;
    private final Map<TableColumns, double[]> widths = new HashMap<>();

    ColumnStops(Font font) {
        this.font = font;
    }

    /// The stops of a table's tabs; null for no table.
    ///
    /// Columns that do not fit beside each other get equal shares: heads and short cells then still
    /// stand below each other, and longer ones go on behind each other.
    ///
    /// @param room in pixels
    @Nullable TabStopPolicy of(TableColumns columns, double room) {
        int count = columns.longest().size();
        if (count < 2 || count > MOST || room <= 0) {
            return null;
        }
        double[] needed = widths.computeIfAbsent(columns, this::measured);
        double before = Arrays.stream(needed).limit(count - 1).sum();
        boolean fits = before + Math.min(needed[count - 1], LAST * room) <= room;
        TabStopPolicy policy = new TabStopPolicy();
        policy.setDefaultInterval(GAP * font.getSize());
        double at = 0;
        for (int i = 0; i < count - 1; i++) {
            at += fits ? needed[i] : room / count;
            policy.tabStops().add(new TabStop(at));
        }
        return policy;
    }

    private double[] measured(TableColumns columns) {
        return columns.longest().stream().mapToDouble(this::width).toArray();
    }

    private double width(String words) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth() * BOLD + GAP * font.getSize();
    }
}
