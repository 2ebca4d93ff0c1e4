package dev.postil.ui.bubble;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.settings.TagDigits;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.AfterLayout;
import dev.postil.ui.control.FocusOwner;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Lies over the text and holds the bubble; lets every click beside the bubble through.
///
/// A part of the scene and no window of its own, so that the focus can stay in the text.
public final class BubbleLayer extends Pane {

    /// Where the text stands, and what in it.
    ///
    /// @param boundsOf the boxes of words on screen, one a line, in the scene; empty where they are
    ///   out of view
    /// @param room the pane of the text in the scene, out of which the bubble does not reach
    /// @param focus moves the focus back into the text
    /// @param text what hears the mouse in the text; null while none is open
    /// @param scroll scrolls the text by so many pixels, downwards where they are more than 0
    public record Words(
            Function<Span, List<Bounds>> boundsOf,
            Supplier<Bounds> room,
            Runnable focus,
            Supplier<@Nullable Node> text,
            DoubleConsumer scroll) {}

    /// How far from the top the field stands for an annotation that is nowhere on screen.
    private static final double WITHOUT_WORDS = 80;

    /// How high the bubble is with the field and some of its choices: for less it does not change
    /// sides.
    private static final double UNFOLDED = 180;

    private final Words words;
    private final BubbleViewModel model;
    private final LossWords losses;
    private final TagBubble bubble;

    /// The words it stands at, and on which side of them: where it went once it stays, for as long
    /// as there is room.
    private @Nullable Span placedAt;

    private boolean isBelow;

    /// @param tagging the one that all keys use, so that "repeat" knows of every tagging
    /// @param digits what the digit keys stand for in this workspace
    public BubbleLayer(
            Session session,
            Tagging tagging,
            TagDigits digits,
            Messages messages,
            Commands commands,
            Words words) {
        this.words = words;
        model = new BubbleViewModel(session, tagging, digits);
        losses = new LossWords(session, messages, commands);
        bubble = new TagBubble(model, messages, commands);
        new BubbleCommands(session, tagging, model, digits, messages).register(commands);
        setPickOnBounds(false);
        setMinSize(0, 0);
        KeyHandler.actIn(bubble);
        bubble.setVisible(false);
        bubble.letDragsInto(words.text());
        bubble.addEventHandler(ScrollEvent.SCROLL, this::scrollBelow);
        getChildren().add(bubble);
        AfterLayout.of(this, this::place);
        model.place().subscribe(_ -> show());
        session.selection().annotation().subscribe(_ -> show());
        session.vocabulary().codebook().subscribe(_ -> show());
        model.naming().open().subscribe(this::moveFocus);
    }

    /// Opens the field in which a tag of the selected annotation is named.
    public void nameTag() {
        model.name();
    }

    /// `deed` shows what is about to be named.
    public void beforeNaming(Runnable deed) {
        model.naming().open().subscribe(open -> runIf(open, deed));
    }

    private static void runIf(boolean wanted, Runnable deed) {
        if (wanted) {
            deed.run();
        }
    }

    /// `deed` opens the field in which a tag is named for all that are picked.
    public void nameSeveralBy(Runnable deed) {
        model.nameSeveralBy(deed);
    }

    /// `say` tells somebody in a sentence what a key took away with a tag.
    public void tellLossesBy(Consumer<String> say) {
        model.tellLossesBy(lost -> say.accept(losses.of(lost)));
    }

    /// It comes where the mouse is, which must not keep anybody from reading on.
    private void scrollBelow(ScrollEvent wheel) {
        words.scroll().accept(-wheel.getDeltaY());
        wheel.consume();
    }

    private void show() {
        if (model.place().get() == null) {
            bubble.setVisible(model.naming().open().get());
        } else if (getScene() != null) {
            bubble.show();
            place();
        }
    }

    private void moveFocus(boolean naming) {
        if (naming) {
            bubble.show();
            bubble.setVisible(true);
            place();
            bubble.focusField();
        } else if (getScene() != null) {
            boolean within = FocusOwner.isIn(bubble);
            show();
            if (within) {
                words.focus().run();
            }
        }
    }

    private void chooseSide(Span span, List<Bounds> lines, double height, Bounds room) {
        if (!span.equals(placedAt) || !Placement.fits(isBelow, lines, height, room)) {
            placedAt = span;
            isBelow = Placement.isBelow(lines, height, room);
        }
    }

    private void place() {
        Span span = model.place().get();
        boolean naming = model.naming().open().get();
        if (span == null && !naming) {
            return;
        }
        List<Bounds> lines =
                span == null
                        ? List.of()
                        : words.boundsOf().apply(span).stream().map(this::sceneToLocal).toList();
        bubble.setVisible(!lines.isEmpty() || naming);
        Bounds room = sceneToLocal(words.room().get());
        if (span != null && !lines.isEmpty()) {
            chooseSide(span, lines, naming ? UNFOLDED : bubble.rowHeight(), room);
            bubble.fit(Placement.room(isBelow, lines, room));
            Dimension2D size = new Dimension2D(bubble.getWidth(), bubble.getHeight());
            Point2D corner = Placement.corner(isBelow, lines, size, room);
            bubble.relocate(corner.getX(), corner.getY());
        } else if (naming) {
            bubble.fit(new Dimension2D(room.getWidth(), room.getHeight() - WITHOUT_WORDS));
            bubble.relocate(
                    room.getCenterX() - bubble.getWidth() / 2, room.getMinY() + WITHOUT_WORDS);
        }
    }
}
