package dev.postil.ui.bubble;

import dev.postil.i18n.Messages;
import dev.postil.model.Kind;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// The keys that tag: they act on the selection while the focus stays in the text.
final class BubbleCommands {

    private static final int DIGITS = 9;

    private final Session session;
    private final Tagging tagging;
    private final BubbleViewModel model;
    private final Messages messages;
    private final BooleanBinding anything;

    BubbleCommands(Session session, Tagging tagging, BubbleViewModel model, Messages messages) {
        this.session = session;
        this.tagging = tagging;
        this.model = model;
        this.messages = messages;
        this.anything =
                Bindings.isNotNull(session.selection().annotation())
                        .or(Bindings.isNotNull(session.selection().words()));
    }

    void register(Commands commands) {
        for (Kind kind : session.vocabulary().codebook().get().kinds()) {
            commands.register(ofKind(kind));
        }
        commands.register(
                annotate("tag.highlight", messages.get("command.tag.highlight"), "H")
                        .does(tagging::highlight),
                annotate("tag.name", messages.get("command.tag.name"), "T").does(model::name),
                annotate("tag.repeat", messages.get("command.tag.repeat"), ".")
                        .does(tagging::repeat));
        for (int digit = 1; digit <= DIGITS; digit++) {
            commands.register(ofDigit(digit));
        }
        commands.register(
                Command.named(
                                "bubble.close",
                                CommandGroup.ANNOTATE,
                                messages.get("command.bubble.close"))
                        .keys("Esc")
                        .when(Bindings.isNotNull(model.place()))
                        .does(model::dismiss));
    }

    private Command ofKind(Kind kind) {
        String label = messages.get("command.tag.kind", kind.label());
        Command.Builder command =
                kind.key().isEmpty()
                        ? annotate("tag." + kind.id(), label)
                        : annotate("tag." + kind.id(), label, kind.key());
        return command.does(() -> model.press(kind.id()));
    }

    private Command ofDigit(int digit) {
        BooleanBinding there =
                Bindings.createBooleanBinding(
                        () -> session.vocabulary().codebook().get().tags().size() >= digit,
                        session.vocabulary().codebook());
        return Command.named(
                        "tag.digit" + digit,
                        CommandGroup.ANNOTATE,
                        messages.get("command.tag.digit", digit))
                .keys(Integer.toString(digit))
                .when(anything.and(there))
                .does(() -> model.takeTag(digit - 1));
    }

    private Command.Builder annotate(String id, String label, String... keys) {
        return Command.named(id, CommandGroup.ANNOTATE, label).keys(keys).when(anything);
    }
}
