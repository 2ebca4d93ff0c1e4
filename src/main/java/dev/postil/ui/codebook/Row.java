package dev.postil.ui.codebook;

import dev.postil.ui.control.KindStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the codebook with the rows below it.
///
/// @param style the look; null for what is of no kind
/// @param hint what stands small behind the label: a key, the name read backwards
/// @param passages that bear it; -1 where that is not counted
record Row(
        Key key,
        String label,
        String hint,
        @Nullable KindStyle style,
        int passages,
        List<Row> children) {

    Row {
        children = List.copyOf(children);
    }
}
