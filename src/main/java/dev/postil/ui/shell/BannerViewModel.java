package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.ui.dialog.Problems;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Decides what stands in the banner: work that could not be saved, until it is.
final class BannerViewModel {

    private final Session session;
    private final Problems problems;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Banner> banner = new ReadOnlyObjectWrapper<>();

    BannerViewModel(Session session, Problems problems, Messages messages) {
        this.session = session;
        this.problems = problems;
        this.messages = messages;
        session.saveState().subscribe(this::follow);
    }

    /// Null while there is nothing to say.
    ReadOnlyObjectProperty<@Nullable Banner> banner() {
        return banner.getReadOnlyProperty();
    }

    private void follow(SaveState state) {
        banner.set(
                switch (state) {
                    case SaveState.Saved _, SaveState.Saving _ -> null;
                    case SaveState.Unsaved unsaved -> unsaved(unsaved);
                });
    }

    private Banner unsaved(SaveState.Unsaved state) {
        String why = problems.describe(state.cause()).sentence();
        return new Banner(
                messages.get("banner.unsaved", state.changes(), why),
                true,
                List.of(
                        new Banner.Action(
                                messages.get("banner.unsaved.retry"), session::retrySaving)));
    }
}
