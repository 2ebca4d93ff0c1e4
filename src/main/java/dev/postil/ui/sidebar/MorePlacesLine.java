package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.MorePlaces;
import dev.postil.session.MorePlaces.More;
import dev.postil.task.Running;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// The line on the selected card that says where else its tag may belong, and lists those places.
/// They are counted elsewhere, and only for the card that is selected.
final class MorePlacesLine extends Button implements CardPart {

    private final MorePlaces places;
    private final Messages messages;
    private @Nullable Annotation counted;
    private Running counting = () -> {};

    MorePlacesLine(SidebarViewModel model, Messages messages) {
        this.messages = messages;
        places = new MorePlaces(model.session());
        getStyleClass().addAll("link-button", "more-places");
        setFocusTraversable(false);
        hide();
        model.listed().subscribe(_ -> listed(model));
    }

    private void listed(SidebarViewModel model) {
        if (counted != null) {
            model.onceListed(this, this::count);
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        if (!selected) {
            counting.cancel();
            counted = null;
            hide();
        } else if (!annotation.equals(counted)) {
            counted = annotation;
            hide();
            count();
        }
    }

    /// What was tagged since, such as all the places that were listed, is none any more.
    private void count() {
        if (counted != null) {
            counting.cancel();
            counting = places.count(counted, this::show, _ -> hide());
        }
    }

    private void show(Optional<More> found) {
        found.ifPresentOrElse(
                more -> {
                    setText(messages.get("sidebar.card.morePlaces", more.count()));
                    setOnAction(_ -> places.list(more));
                    setVisible(true);
                    setManaged(true);
                },
                this::hide);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
