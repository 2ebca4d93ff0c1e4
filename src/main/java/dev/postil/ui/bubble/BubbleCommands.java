package dev.postil.ui.bubble;

import dev.postil.i18n.Messages;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.settings.TagDigits;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyWords;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// The keys that tag: they act on the selection while the focus stays in the text.
final class BubbleCommands {

    private final Session session;
    private final Tagging tagging;
    private final BubbleViewModel model;
    private final TagDigits digits;
    private final Messages messages;
    private final BooleanBinding anything;
    private List<String> kindCommands = List.of();

    BubbleCommands(
            Session session,
            Tagging tagging,
            BubbleViewModel model,
            TagDigits digits,
            Messages messages) {
        this.session = session;
        this.tagging = tagging;
        this.model = model;
        this.digits = digits;
        this.messages = messages;
        this.anything =
                Bindings.isNotNull(session.selection().annotation())
                        .or(Bindings.isNotNull(session.selection().words()))
                        .or(session.selection().pen().on());
    }

    void register(Commands commands) {
        KeyWords keys = new KeyWords(commands, messages);
        session.vocabulary()
                .codebook()
                .map(Codebook::kinds)
                .subscribe(kinds -> registerKinds(kinds, commands));
        commands.register(
                annotate("tag.highlight", messages.get("command.tag.highlight"), "H")
                        .does(tagging::highlight),
                annotate("tag.name", messages.get("command.tag.name"), "T").does(model::name),
                annotate("tag.repeat", messages.get("command.tag.repeat"), ".")
                        .does(tagging::repeat));
        for (int digit = TagDigits.FIRST; digit <= TagDigits.LAST; digit++) {
            commands.register(ofDigit(digit, keys));
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

    /// A kind's key acts from the moment the kind is made or its key is changed.
    private void registerKinds(List<Kind> kinds, Commands commands) {
        commands.replace(kindCommands, kinds.stream().map(this::ofKind).toList());
        kindCommands = kinds.stream().map(BubbleCommands::id).toList();
    }

    static String id(Kind kind) {
        return Commands.ofKind(kind.id());
    }

    private Command ofKind(Kind kind) {
        String label = messages.get("command.tag.kind", kind.label());
        Command.Builder command =
                kind.key().isEmpty()
                        ? annotate(id(kind), label)
                        : annotate(id(kind), label, kind.key());
        return command.does(() -> model.press(kind.id()));
    }

    private Command ofDigit(int digit, KeyWords keys) {
        BooleanBinding there =
                Bindings.createBooleanBinding(
                        () ->
                                digits.tag(digit)
                                        .flatMap(session.vocabulary().now()::tag)
                                        .isPresent(),
                        session.vocabulary().codebook(),
                        digits.tags());
        return Command.named(
                        "tag.digit" + digit,
                        CommandGroup.ANNOTATE,
                        messages.get("command.tag.digit", digit))
                .keys(Integer.toString(digit))
                .when(anything.and(there))
                .refusing(
                        () ->
                                there.get()
                                        ? messages.get("command.nothingSelected")
                                        : withoutTag(digit, keys.of("tag.name")))
                .onSelection()
                .changes()
                .does(() -> model.takeTag(digit));
    }

    private String withoutTag(int digit, String naming) {
        return messages.get("tag.digit.none", digit, KeyWords.count(naming), naming);
    }

    private Command.Builder annotate(String id, String label, String... keys) {
        return Command.named(id, CommandGroup.ANNOTATE, label)
                .keys(keys)
                .when(anything)
                .onSelection()
                .refusing(() -> messages.get("command.nothingSelected"))
                .changes();
    }
}
