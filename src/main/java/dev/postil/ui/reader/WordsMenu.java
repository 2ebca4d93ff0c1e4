package dev.postil.ui.reader;

import dev.postil.ui.command.CommandMenu;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;

/// The menu that is asked for on the words, for the annotation and the place there.
///
/// It is shown before the area of the text hears of it: that would take the event for a menu of its
/// own, whether it has one or not.
record WordsMenu(CommandMenu menu, ReaderViewModel model, ReadingSurface surface) {

    void install() {
        Node words = surface.node();
        words.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                request -> {
                    if (!request.isKeyboardTrigger()) {
                        surface.hitTest(request.getSceneX(), request.getSceneY())
                                .ifPresent(at -> model.meantAt(at, surface::moveCaret));
                    }
                    menu.show(words, request);
                });
    }
}
