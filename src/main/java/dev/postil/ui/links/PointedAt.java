package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// The highlight under the mouse that has links; the shortest of several. None while the text moves
/// or a button is held.
final class PointedAt {

    private final Session session;
    private final LinkLayer.CharacterAt characterAt;
    private final ReadOnlyObjectWrapper<@Nullable UUID> highlight = new ReadOnlyObjectWrapper<>();

    PointedAt(Session session, Node reader, LinkLayer.CharacterAt characterAt) {
        this.session = session;
        this.characterAt = characterAt;
        reader.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        reader.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> highlight.set(null));
        reader.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> highlight.set(null));
        reader.addEventFilter(ScrollEvent.SCROLL, _ -> highlight.set(null));
        session.openDocument().subscribe(_ -> highlight.set(null));
    }

    ReadOnlyObjectProperty<@Nullable UUID> highlight() {
        return highlight.getReadOnlyProperty();
    }

    private void moved(MouseEvent move) {
        UUID found =
                session.document()
                        .filter(open -> !open.links().isEmpty())
                        .flatMap(open -> linkedAt(open, move))
                        .map(Annotation::id)
                        .orElse(null);
        if (!Objects.equals(found, highlight.get())) {
            highlight.set(found);
        }
    }

    private Optional<Annotation> linkedAt(OpenDocument open, MouseEvent move) {
        OptionalInt character = characterAt.find(move.getSceneX(), move.getSceneY());
        return character.stream()
                .mapToObj(offset -> open.index().at(offset))
                .flatMap(List::stream)
                .filter(session.filtering().shown().get())
                .filter(it -> !open.links().hangingOn(it.id()).isEmpty())
                .min(Comparator.comparingInt(PointedAt::length));
    }

    private static int length(Annotation annotation) {
        return annotation.place().map(it -> it.end() - it.start()).orElse(Integer.MAX_VALUE);
    }
}
