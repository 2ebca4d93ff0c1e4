package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.ui.control.AfterLayout;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Keeps what is selected in sight when the pane of the text gets another size, as with the window.
final class StayInSight {

    private final ReadingSurface surface;
    private final Supplier<@Nullable Span> selected;

    /// What was in sight before the size changed.
    private @Nullable Span seen;

    private StayInSight(ReadingSurface surface, Supplier<@Nullable Span> selected) {
        this.surface = surface;
        this.selected = selected;
    }

    /// @param pane what the text fills
    static void keep(ReadingSurface surface, Region pane, Supplier<@Nullable Span> selected) {
        StayInSight sight = new StayInSight(surface, selected);
        pane.widthProperty().subscribe(_ -> sight.remember());
        pane.heightProperty().subscribe(_ -> sight.remember());
        AfterLayout.of(pane, sight::bringBack);
    }

    /// The text is still laid out as it was.
    private void remember() {
        Span span = selected.get();
        if (seen == null && span != null && !span.isEmpty() && isInSight(span)) {
            seen = span;
        }
    }

    private void bringBack() {
        Span span = seen;
        seen = null;
        if (span != null && !isInSight(span)) {
            surface.scrollTo(span);
        }
    }

    private boolean isInSight(Span span) {
        return !surface.boundsOf(new Span(span.start(), span.start() + 1)).isEmpty();
    }
}
