package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.session.ReadingOnly;
import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.session.SharedPlace;
import dev.postil.settings.Settings;
import dev.postil.ui.dialog.Problems;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Decides what stands in the banner: work that could not be saved, until it is, that nothing can
/// be changed, or that others write where the workspace is.
final class BannerViewModel {

    private final Session session;
    private final SaveElsewhere elsewhere;
    private final ProgramActions program;
    private final Settings settings;
    private final Problems problems;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Banner> banner = new ReadOnlyObjectWrapper<>();

    BannerViewModel(
            Session session,
            SaveElsewhere elsewhere,
            ProgramActions program,
            Settings settings,
            Problems problems,
            Messages messages) {
        this.session = session;
        this.elsewhere = elsewhere;
        this.program = program;
        this.settings = settings;
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
                    case SaveState.Saved _, SaveState.Saving _ ->
                            session.readOnly().map(this::reading).or(this::shared).orElse(null);
                    case SaveState.Unsaved unsaved -> unsaved(unsaved);
                });
    }

    private Banner unsaved(SaveState.Unsaved state) {
        if (state.isRefused()) {
            return refused(state.changes());
        }
        String why = problems.describe(state.cause()).sentence();
        return new Banner(
                messages.get("banner.unsaved", state.changes(), why),
                true,
                List.of(
                        new Banner.Action(
                                messages.get("banner.unsaved.elsewhere"), elsewhere::start),
                        new Banner.Action(
                                messages.get("banner.unsaved.retry"), session.closing()::retry)));
    }

    /// It does not fit what is stored and never will: to go on, what is stored is read anew.
    private Banner refused(int changes) {
        return new Banner(
                messages.get("banner.refused", changes),
                true,
                List.of(
                        new Banner.Action(
                                messages.get("banner.refused.anew"),
                                () -> {
                                    session.closing().giveUp();
                                    openAgain();
                                })));
    }

    private Banner reading(ReadingOnly why) {
        String words =
                why.inUse()
                        ? messages.get(
                                "banner.reading.in-use",
                                messages.dates().time(why.at(), ZoneId.systemDefault()))
                        : messages.get("banner.reading.not-writable");
        return new Banner(
                words,
                false,
                List.of(new Banner.Action(messages.get("banner.reading.retry"), this::openAgain)));
    }

    /// Said until somebody has read it.
    private Optional<Banner> shared() {
        return session.shared()
                .filter(place -> !settings.acceptsPlace(session.id(), place.by()))
                .map(
                        place ->
                                new Banner(
                                        messages.explain(place),
                                        false,
                                        List.of(
                                                new Banner.Action(
                                                        messages.get("banner.place.accept"),
                                                        () -> accept(place)))));
    }

    private void accept(SharedPlace place) {
        settings.acceptPlace(session.id(), place.by());
        follow(session.saved());
    }

    private void openAgain() {
        program.openWorkspace(session.folder());
    }
}
