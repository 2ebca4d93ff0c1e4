package dev.postil.ui.reader;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.session.Session;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What is done where annotations overlap: a click takes them by turns and lists them, keys go
/// through them. The list says what is selected, and quotes, as they are now.
final class Overlaps {

    private final Session session;
    private final ReaderViewModel model;
    private final ReadingSurface surface;
    private final OverlapChooser chooser;
    private List<UUID> listed = List.of();

    Overlaps(
            Session session,
            ReaderViewModel model,
            ReadingSurface surface,
            Function<String, KindStyle> kindStyle) {
        this.session = session;
        this.model = model;
        this.surface = surface;
        chooser = new OverlapChooser(model::looksOf, kindStyle, session.selection()::select);
    }

    Node node() {
        return chooser;
    }

    /// A character was clicked.
    void clicked(int offset) {
        model.clicked(offset);
        List<Annotation> there = model.at(offset);
        List<Bounds> character = surface.boundsOf(new Span(offset, offset + 1));
        if (there.size() > 1 && !character.isEmpty()) {
            listed = there.stream().map(Annotation::id).toList();
            chooser.show(there, selected(), chooser.getParent().sceneToLocal(character.getFirst()));
        } else {
            hide();
        }
    }

    /// Selects another of them: 1 outwards, -1 inwards.
    void go(int steps) {
        model.goThroughOverlaps(surface.caret(), steps);
    }

    void hide() {
        chooser.hide();
    }

    /// Something else is selected, or an annotation changed.
    void update() {
        if (!chooser.isVisible()) {
            return;
        }
        List<Annotation> now =
                listed.stream().flatMap(id -> session.annotation(id).stream()).toList();
        if (now.size() > 1 && session.selection().annotation().get() != null) {
            chooser.fill(now, selected());
        } else {
            hide();
        }
    }

    private @Nullable UUID selected() {
        return session.selection().annotationId().orElse(null);
    }
}
