package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.session.MorePlaces;
import dev.postil.session.Session;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;

/// What the card offers about the places of an annotation, also from the palette: to place one that
/// is lost, and to list where else its tags may belong.
final class PlaceCommands {

    private final Session session;
    private final SidebarViewModel model;
    private final MorePlaces places;
    private final Messages messages;
    private final Consumer<String> say;

    PlaceCommands(SidebarViewModel model, Messages messages, Consumer<String> say) {
        this.model = model;
        this.messages = messages;
        this.say = say;
        session = model.session();
        places = new MorePlaces(session);
    }

    void register(Commands commands) {
        BooleanBinding selected = Bindings.isNotNull(session.selection().annotation());
        BooleanBinding placeable =
                Bindings.createBooleanBinding(
                        () -> lost() != null && model.canPlace().get(),
                        session.selection().annotation(),
                        model.canPlace());
        commands.register(
                Command.named(
                                "annotation.placeAgain",
                                CommandGroup.ANNOTATE,
                                messages.get("command.annotation.placeAgain"))
                        .when(placeable)
                        .refusing(this::whyNot)
                        .changes()
                        .does(this::placeAgain),
                Command.named(
                                "annotation.morePlaces",
                                CommandGroup.ANNOTATE,
                                messages.get("command.annotation.morePlaces"))
                        .when(selected)
                        .refusing(() -> messages.get("command.nothingSelected"))
                        .does(this::listMore));
    }

    private @Nullable Annotation lost() {
        Annotation selected = session.selection().annotation().get();
        return selected != null && selected.anchor() == AnchorState.ORPHANED ? selected : null;
    }

    private String whyNot() {
        return messages.get(lost() == null ? "sidebar.place.none" : "sidebar.place.words");
    }

    private void placeAgain() {
        Annotation lost = lost();
        if (lost != null) {
            model.placeAgain(lost);
        }
    }

    private void listMore() {
        Annotation selected = session.selection().annotation().get();
        if (selected != null) {
            places.count(
                    selected,
                    found ->
                            found.ifPresentOrElse(
                                    places::list,
                                    () -> say.accept(messages.get("sidebar.places.none"))),
                    _ -> say.accept(messages.get("sidebar.places.none")));
        }
    }
}
