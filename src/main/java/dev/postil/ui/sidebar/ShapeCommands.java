package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.session.Reshaping;
import dev.postil.session.Selection;
import dev.postil.session.Session;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Splits, joins, doubles and quotes annotations by key.
final class ShapeCommands {

    private final Session session;
    private final Reshaping reshaping;
    private final Messages messages;
    private final IntSupplier caret;
    private final Consumer<String> say;

    /// @param caret where the caret stands in the text, UTF-16
    /// @param say tells somebody why nothing was done, or that something was
    ShapeCommands(Session session, Messages messages, IntSupplier caret, Consumer<String> say) {
        this.session = session;
        this.reshaping = new Reshaping(session);
        this.messages = messages;
        this.caret = caret;
        this.say = say;
    }

    void register(Commands commands) {
        Selection selection = session.selection();
        BooleanBinding selected = Bindings.isNotNull(selection.annotation());
        commands.register(
                shape("annotation.split", messages.get("command.annotation.split"), "Ctrl+Shift+X")
                        .when(selected.or(Bindings.isNotNull(selection.words())))
                        .does(() -> doOr(this::split, messages.get("sidebar.split.nothing"))),
                shape("annotation.join", messages.get("command.annotation.join"), "Ctrl+Shift+J")
                        .when(selected)
                        .onSelection()
                        .refusing(() -> messages.get("command.nothingSelected"))
                        .does(() -> doOr(reshaping::join, messages.get("sidebar.join.nothing"))),
                shape(
                                "annotation.duplicate",
                                messages.get("command.annotation.duplicate"),
                                "Ctrl+D")
                        .when(selected)
                        .onSelection()
                        .refusing(() -> messages.get("command.nothingSelected"))
                        .does(reshaping::duplicate),
                named("annotation.copyQuote", messages.get("command.annotation.copyQuote"))
                        .keys("Ctrl+Shift+C")
                        .when(selected.or(Bindings.isNotNull(selection.words())))
                        .onSelection()
                        .refusing(() -> messages.get("command.nothingSelected"))
                        .does(this::copyQuote));
    }

    private Command.Builder shape(String id, String label, String key) {
        return named(id, label).keys(key).changes();
    }

    private static Command.Builder named(String id, String label) {
        return Command.named(id, CommandGroup.ANNOTATE, label);
    }

    private boolean split() {
        return reshaping.split(caret.getAsInt());
    }

    private void doOr(BooleanSupplier deed, String why) {
        if (!deed.getAsBoolean()) {
            say.accept(why);
        }
    }

    private void copyQuote() {
        OpenDocument document = session.openDocument().get();
        if (document == null) {
            return;
        }
        List<Annotation> picked = document.picked(session.selection());
        List<Annotation> quoted =
                picked.isEmpty()
                        ? Optional.ofNullable(session.selection().annotation().get()).stream()
                                .toList()
                        : picked;
        Span words = session.selection().words().get();
        Citation citation =
                picked.isEmpty() && words != null
                        ? Citation.of(words, document, messages)
                        : Citation.of(quoted, document, messages);
        ClipboardContent content = new ClipboardContent();
        content.putString(citation.plain());
        content.putHtml(citation.html());
        Clipboard.getSystemClipboard().setContent(content);
        say.accept(messages.get("sidebar.quote.copied"));
    }
}
