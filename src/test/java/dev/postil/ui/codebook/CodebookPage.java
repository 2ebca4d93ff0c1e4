package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Tag;
import dev.postil.session.CodebookEditing;
import dev.postil.session.Session;
import dev.postil.ui.Desktop;
import dev.postil.ui.UiTest;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.dialog.FakeDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The codebook page over a workspace, with what its tests do to it.
abstract class CodebookPage extends UiTest {

    private static final String TEXT = "one two three four five six seven eight";

    @TempDir Path folder;
    final FakeDialogs dialogs = new FakeDialogs();
    final List<String> said = new ArrayList<>();
    Desktop desktop;
    CodebookPane pane;

    @BeforeEach
    final void fill() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", TEXT);
    }

    final void deleteKinds() {
        var editing = new CodebookEditing(desktop.session());
        for (String kind : List.of("risk", "actor", "implication")) {
            editing.perform(edits -> edits.deleteKind(kind), _ -> {}, _ -> {});
        }
    }

    final CodebookPane made() {
        return page(desktop.session());
    }

    final CodebookPane page(Session session) {
        pane = pane(session);
        return pane;
    }

    private CodebookPane pane(Session session) {
        return new CodebookPane(
                session,
                settings,
                Messages.load(Locale.ENGLISH),
                dialogs,
                commands(),
                said::add,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    /// Some have keys that mean something else on the page.
    private Commands commands() {
        var commands = new Commands();
        commands.register(
                Command.named("list.untagged", CommandGroup.MOVE, "Next without a tag")
                        .keys("U")
                        .does(() -> {}),
                other("document.rename", "F2"),
                other("move.back", "Alt+Left"),
                other("move.forward", "Alt+Right"),
                other("list.next", "Alt+Down"));
        return commands;
    }

    private static Command other(String id, String key) {
        return Command.named(id, CommandGroup.MOVE, id)
                .keys(key)
                .does(
                        () -> {
                            throw new AssertionError(id + " was meant by nobody");
                        });
    }

    final void showPane() {
        Scene scene = show(900, 800, this::made);
        new KeyHandler(commands(), () -> true, said::add).install(scene);
    }

    final CodebookViewModel model() {
        return pane.model();
    }

    final void select(Key key) {
        fx(
                () -> {
                    model().selected().set(key);
                    pane.lookup("#codebook-tree").requestFocus();
                });
    }

    final void fire(String id) {
        ButtonBase button = node(id);
        fx(button::fire);
        settle();
    }

    final String focused() {
        Node owner = stage().getScene().getFocusOwner();
        return owner == null ? "" : owner.getId();
    }

    final String words(String id) {
        StringBuilder words = new StringBuilder();
        for (Labeled each : from(this.<Node>node(id)).lookup(".label").<Labeled>queryAll()) {
            words.append(each.getText()).append(' ');
        }
        return words.toString();
    }

    final List<Tag> tags() {
        return desktop.session().vocabulary().now().tags();
    }

    final Tag tag(Tag tag) {
        return desktop.session().vocabulary().now().tag(tag.id()).orElseThrow();
    }
}
