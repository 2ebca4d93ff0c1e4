package dev.postil.ui.links;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.links.LinkChooserViewModel.Stage;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The keys that make links and go along them.
final class LinkCommands {

    /// What the commands do with the links of the selected annotation.
    interface Deeds {

        void follow();

        void edit();
    }

    private final Session session;
    private final Messages messages;
    private final LinkChooserViewModel model;
    private final Deeds deeds;
    private final SimpleIntegerProperty linksChanged = new SimpleIntegerProperty();
    private Subscription watching = Subscription.EMPTY;

    LinkCommands(Session session, Messages messages, LinkChooserViewModel model, Deeds deeds) {
        this.session = session;
        this.messages = messages;
        this.model = model;
        this.deeds = deeds;
        session.openDocument().subscribe(this::watch);
    }

    private void watch(@Nullable OpenDocument open) {
        watching.unsubscribe();
        watching =
                open == null
                        ? Subscription.EMPTY
                        : open.links()
                                .changes()
                                .subscribe(_ -> linksChanged.set(linksChanged.get() + 1));
    }

    void register(Commands commands) {
        BooleanBinding pointing = model.stage().isEqualTo(Stage.POINTING);
        BooleanBinding selected = Bindings.isNotNull(session.selection().annotation());
        BooleanBinding anything = selected.or(Bindings.isNotNull(session.selection().words()));
        BooleanBinding linked = hasLink(_ -> true);
        BooleanBinding leading = hasLink(link -> !link.staysHere());
        commands.register(
                command("link.point", messages.get("command.link.point"))
                        .keys("Enter")
                        .changes()
                        .when(pointing.and(selected))
                        .does(model::takeSelected),
                command("link.back", messages.get("command.link.back"))
                        .keys("Esc", "L")
                        .when(pointing)
                        .does(model::back),
                command("link.make", messages.get("command.link.make"))
                        .keys("L")
                        .changes()
                        .when(anything)
                        .onSelection()
                        .refusing(this::none)
                        .does(model::start),
                Command.named("link.follow", CommandGroup.MOVE, messages.get("command.link.follow"))
                        .keys("Shift+G")
                        .when(leading)
                        .onSelection()
                        .refusing(this::none)
                        .does(deeds::follow),
                command("link.edit", messages.get("command.link.edit"))
                        .keys("Shift+L")
                        .changes()
                        .when(linked)
                        .onSelection()
                        .refusing(this::none)
                        .does(deeds::edit));
    }

    /// Why nothing happens, where no annotation is selected.
    private String none() {
        return session.selection().annotation().get() == null
                ? messages.get("command.nothingSelected")
                : "";
    }

    private BooleanBinding hasLink(Predicate<Hanging> such) {
        return Bindings.createBooleanBinding(
                () -> {
                    Annotation selected = session.selection().annotation().get();
                    return selected != null
                            && session.document().stream()
                                    .flatMap(open -> open.links().at(selected).stream())
                                    .anyMatch(such);
                },
                session.selection().annotation(),
                linksChanged);
    }

    private static Command.Builder command(String id, String label) {
        return Command.named(id, CommandGroup.ANNOTATE, label);
    }
}
