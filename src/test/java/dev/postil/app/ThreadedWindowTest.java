package dev.postil.app;

import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

/// Base of the tests whose window has the threads of the program, so that work comes back by and
/// by.
abstract class ThreadedWindowTest extends WindowTest {

    private Path place;
    private WiredWindow window;
    Session session;

    /// Closes `workspace` and opens it again in a window of its own.
    final void showTheWindow() {
        place = workspace.session().folder();
        fx(workspace::close);
        fx(this::open);
    }

    private void open() {
        try {
            window = WiredWindow.open(Store.open(place), settings, folder, dialogs);
        } catch (StoreException failure) {
            throw new AssertionError(failure);
        }
        session = window.session();
        window.showIn(stage(), WIDTH, HEIGHT);
    }

    @AfterEach
    final void endTheWindow() {
        fx(window::end);
        until(this::isClosed);
    }

    /// It closes on a thread of its own; whoever ends the test closes it once more.
    private boolean isClosed() {
        try {
            workspace = OpenedWorkspace.of(Store.open(place));
            return true;
        } catch (StoreException _) {
            return false;
        }
    }
}
