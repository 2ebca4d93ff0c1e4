package dev.postil.app;

import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.ui.control.FocusOwner;
import dev.postil.ui.reader.ReaderPane;
import dev.postil.ui.shell.ShellTools;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Brings the focus to the text, whose keys are the ones that are wanted next.
record WayToTheText(ShellTools tools, ReaderPane reader) {

    /// Whoever goes somewhere on purpose works on there. Whoever opens a document wants to read it,
    /// too, unless they are still going through the list.
    static void lead(Session session, ShellTools tools, ReaderPane reader) {
        WayToTheText way = new WayToTheText(tools, reader);
        session.openDocument().subscribe(way::opened);
        session.reading().onReadOn(way::readOn);
    }

    private void readOn() {
        tools.commands().get("view.read").run();
        reader.focusText();
    }

    private void opened(@Nullable OpenDocument open) {
        if (open != null && !isInTheLibrary()) {
            reader.focusText();
        }
    }

    private boolean isInTheLibrary() {
        Node library = tools.overlay().lookup("#document-list");
        return library != null && FocusOwner.isIn(library);
    }
}
