package dev.postil.ui.reader;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.session.Gathering;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.settings.Settings;
import dev.postil.task.Background;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.FocusOwner;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Finding in the document: the bar above the text, and what comes of it in the text.
final class Finding {

    private final Session session;
    private final Messages messages;
    private final ReadingSurface surface;
    private final ReaderViewModel model;
    private final FindViewModel find;
    private final FindBar bar;

    Finding(
            Session session,
            Settings settings,
            Messages messages,
            Background background,
            ReadingSurface surface,
            ReaderViewModel model) {
        this.session = session;
        this.messages = messages;
        this.surface = surface;
        this.model = model;
        find = new FindViewModel(background, messages, settings.find());
        bar = new FindBar(find, messages, this::gather, this::closed);
    }

    Node node() {
        return bar;
    }

    /// Begins to show what is found.
    void start() {
        surface.firstInView().subscribe(find::readFrom);
        find.changes().subscribe(_ -> foundAnew());
        find.query().subscribe(_ -> session.gathering().look(find.sought()));
        find.choice().subscribe(_ -> session.gathering().look(find.sought()));
        find.current().subscribe(this::showHit);
    }

    void setText(String text, Locale language) {
        find.setText(text, language);
    }

    /// The hits to show within `piece`.
    List<Span> in(Span piece) {
        return bar.isOpen() ? find.in(piece) : List.of();
    }

    /// The hit to show as the one that is meant.
    @Nullable Span current() {
        return bar.isOpen() ? find.current().get() : null;
    }

    void open() {
        Span selected = session.selection().words().get();
        OpenDocument document = session.openDocument().get();
        find.setFrom(selected == null ? surface.firstInView().get() : selected.start());
        bar.open(selected == null || document == null ? "" : selected.of(document.text()));
        surface.repaint();
    }

    /// Lists all hits, where it is known of what.
    void tagAll() {
        boolean isKnown = bar.isSeeking() || session.selection().words().get() != null;
        open();
        if (isKnown) {
            gather();
        }
    }

    /// Goes to another hit: 1 forwards, -1 backwards.
    void next(int steps) {
        if (find.query().get().isBlank()) {
            open();
            return;
        }
        boolean wasOpen = bar.isOpen();
        session.trail().leave();
        bar.show();
        find.step(steps);
        if (!wasOpen) {
            surface.repaint();
        }
    }

    /// Lets Esc close the bar from the text, too.
    void closeBy(Commands commands) {
        commands.register(
                Command.named("find.close", CommandGroup.FIND, messages.get("command.find.close"))
                        .keys("Esc")
                        .when(bar.visibleProperty())
                        .does(this::close));
    }

    private void close() {
        if (FocusOwner.isIn(bar)) {
            bar.close();
        } else {
            bar.hide();
            surface.repaint();
        }
    }

    /// Whoever looks for words and does not find them means nothing that was selected before.
    private void foundAnew() {
        if (bar.isOpen() && find.isMissing()) {
            session.selection().clear();
        }
        surface.repaint();
    }

    private void showHit(@Nullable Span before, @Nullable Span hit) {
        if (before != null) {
            surface.repaint(before);
        }
        if (hit != null && bar.isOpen()) {
            surface.scrollTo(hit);
            surface.repaint(hit);
        }
    }

    /// Lists all hits, to be tagged together.
    private void gather() {
        session.gathering().open(new Gathering.Request(find.sought(), false, null));
    }

    private void closed() {
        Span hit = find.current().get();
        if (hit != null) {
            surface.moveCaret(hit.start());
            surface.requestFocus();
            model.selectHit(hit);
        }
        surface.repaint();
    }
}
