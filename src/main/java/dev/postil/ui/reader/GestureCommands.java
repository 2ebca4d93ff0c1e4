package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.session.Edge;
import dev.postil.session.Session;
import dev.postil.session.Stretching;
import dev.postil.settings.Settings;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// The keys of the gestures in the text: edges, wider and narrower selections, the pen, the lanes.
///
/// Their arrows, `Enter` and `Esc` mean the edge while one is being moved, and what they always
/// mean otherwise; so they have to be registered first.
final class GestureCommands {

    /// What needs the text on screen.
    interface Deeds {

        void beginEdges();

        /// Moves the edge towards the left or the right of the screen.
        void step(boolean toTheRight, boolean byWord);

        void choose(Edge edge);

        /// Where the caret is, UTF-16.
        int caret();
    }

    private final Session session;
    private final Settings settings;
    private final Messages messages;
    private final Deeds deeds;
    private final Stretching stretching;

    GestureCommands(Session session, Settings settings, Messages messages, Deeds deeds) {
        this.session = session;
        this.settings = settings;
        this.messages = messages;
        this.deeds = deeds;
        stretching = new Stretching(session);
    }

    void register(Commands commands) {
        registerEdges(commands);
        registerSelection(commands);
    }

    private void registerEdges(Commands commands) {
        BooleanBinding selected = Bindings.isNotNull(session.selection().annotation());
        commands.register(
                Command.named(
                                "edges.move",
                                CommandGroup.ANNOTATE,
                                messages.get("command.edges.move"))
                        .keys("E")
                        .when(selected)
                        .onSelection()
                        .refusing(() -> messages.get("command.nothingSelected"))
                        .changes()
                        .does(deeds::beginEdges),
                edge("edges.left", messages.get("command.edges.left"), "Left")
                        .does(() -> deeds.step(false, false)),
                edge("edges.right", messages.get("command.edges.right"), "Right")
                        .does(() -> deeds.step(true, false)),
                edge("edges.wordLeft", messages.get("command.edges.wordLeft"), "Ctrl+Left")
                        .does(() -> deeds.step(false, true)),
                edge("edges.wordRight", messages.get("command.edges.wordRight"), "Ctrl+Right")
                        .does(() -> deeds.step(true, true)),
                edge("edges.start", messages.get("command.edges.start"), "Home")
                        .does(() -> deeds.choose(Edge.START)),
                edge("edges.end", messages.get("command.edges.end"), "End")
                        .does(() -> deeds.choose(Edge.END)),
                edge("edges.keep", messages.get("command.edges.keep"), "Enter")
                        .does(session.edges()::keep),
                edge("edges.restore", messages.get("command.edges.restore"), "Esc")
                        .does(session.edges()::restore));
    }

    private Command.Builder edge(String id, String label, String key) {
        return Command.named(id, CommandGroup.ANNOTATE, label)
                .keys(key)
                .when(Bindings.isNotNull(session.edges().moving()));
    }

    private void registerSelection(Commands commands) {
        BooleanBinding isOpen = Bindings.isNotNull(session.openDocument());
        commands.register(
                Command.named(
                                "selection.wider",
                                CommandGroup.ANNOTATE,
                                messages.get("command.selection.wider"))
                        .keys("X")
                        .when(isOpen)
                        .does(() -> stretching.wider(deeds.caret())),
                Command.named(
                                "selection.narrower",
                                CommandGroup.ANNOTATE,
                                messages.get("command.selection.narrower"))
                        .keys("Shift+X")
                        .when(Bindings.isNotNull(session.selection().words()))
                        .does(stretching::narrower),
                Command.named("pen.toggle", CommandGroup.ANNOTATE, messages.get("command.pen"))
                        .keys("S")
                        .when(isOpen)
                        .changes()
                        .does(this::togglePen),
                Command.named(
                                "pen.putDown",
                                CommandGroup.ANNOTATE,
                                messages.get("command.pen.putDown"))
                        .keys("Esc")
                        .when(session.selection().pen().on())
                        .does(session.selection().pen()::putDown),
                Command.named("view.lanes", CommandGroup.VIEW, messages.get("command.lanes"))
                        .keys("M")
                        .when(isOpen)
                        .does(() -> settings.lanesShown().set(!settings.lanesShown().get())));
    }

    private void togglePen() {
        if (session.selection().pen().isOn()) {
            session.selection().pen().putDown();
        } else {
            session.selection().pen().takeUp();
        }
    }
}
