package dev.postil.ui.links;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.Span;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.Going;
import dev.postil.session.Linking;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.AfterLayout;
import dev.postil.ui.control.FocusOwner;
import dev.postil.ui.control.LinkItems;
import dev.postil.ui.control.LinkWords;
import dev.postil.ui.links.LinkChooserViewModel.Stage;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// Lies over the text and holds the field in which links are made; lets every click beside it
/// through.
public final class LinkLayer extends Pane {

    private static final double WITHOUT_WORDS = 80;
    private static final double GAP = 8;
    private static final double MARGIN = 6;

    /// What the field and all of its choices take at most.
    private static final double ROOM = 400;

    /// Less than this is no room for the field: where the passage fills the window, it is covered.
    private static final double LEAST_ROOM = 150;

    /// Room for the status bar.
    private static final double ABOVE_BOTTOM = 44;

    /// What the layer needs of the reader.
    ///
    /// @param node takes the clicks that point at a passage
    /// @param boundsOf the boxes of words on screen, one a line, in the scene
    /// @param characterAt finds what is under the mouse
    /// @param focus moves the focus into the text
    public record Text(
            Node node,
            Function<Span, List<Bounds>> boundsOf,
            CharacterAt characterAt,
            Runnable focus) {}

    /// The character (UTF-16) at a point of the scene; empty where there is none.
    @FunctionalInterface
    public interface CharacterAt {

        OptionalInt find(double sceneX, double sceneY);
    }

    /// Where the field stands: it stays there while what is typed makes its list longer or shorter.
    private enum Side {
        OPEN,
        ABOVE,
        BELOW
    }

    private final Session session;
    private final Text text;
    private final Messages messages;
    private final Going going;
    private final Consumer<Exception> failed;
    private final LinkWords words;
    private final LinkItems items;
    private final LinkChooserViewModel model;
    private final LinkChooser chooser;
    private final ContextMenu menu = new ContextMenu();
    private Side side = Side.OPEN;

    /// How high the field has been where it stands: above the words its upper end stays.
    private double highest;

    private BiConsumer<Link, Annotation> reason = (_, _) -> {};

    /// @param tagging the one that all keys use
    public LinkLayer(
            Session session,
            Tagging tagging,
            Going going,
            Messages messages,
            Commands commands,
            Text text,
            Consumer<Exception> failed) {
        this.session = session;
        this.text = text;
        this.messages = messages;
        this.going = going;
        this.failed = failed;
        words = new LinkWords(session, messages);
        items =
                new LinkItems(
                        session, words, messages, this::go, hanging -> explain(hanging.link()));
        model = new LinkChooserViewModel(session, tagging, new Linking(session), failed);
        chooser =
                new LinkChooser(
                        model, words, messages, new KeyWords(commands, messages), this::explain);
        setPickOnBounds(false);
        setMinSize(0, 0);
        chooser.setVisible(false);
        getChildren().addAll(new LinkArrows(session, text, words), chooser);
        new LinkCommands(session, messages, model, new Deeds()).register(commands);
        text.node().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        AfterLayout.of(this, this::place);
        model.stage().subscribe(this::show);
        model.changes().subscribe(_ -> place());
        hideBubbleWith(commands);
    }

    private void explain(Link link) {
        Annotation selected = session.selection().annotation().get();
        if (selected != null) {
            reason.accept(link, selected);
        }
    }

    /// `field` opens the field for a link's reasoning on the card of an annotation.
    public void writeReasonsWith(BiConsumer<Link, Annotation> field) {
        reason = field;
    }

    /// `deed` shows what is about to be linked.
    public void beforeLinking(Runnable deed) {
        model.stage()
                .subscribe(
                        stage -> {
                            if (stage == Stage.CHOOSING) {
                                deed.run();
                            }
                        });
    }

    /// `say` tells somebody that what they link is linked so already.
    public void tellBy(Consumer<String> say) {
        model.onLinkedAlready(
                hanging -> say.accept(messages.get("link.already", words.line(hanging))));
    }

    /// Both at the same words would hide one another.
    private void hideBubbleWith(Commands commands) {
        model.stage()
                .subscribe(
                        stage -> {
                            if (stage == Stage.CHOOSING) {
                                commands.find("bubble.close").ifPresent(it -> it.run());
                            }
                        });
    }

    private void show(Stage stage) {
        boolean within = FocusOwner.isIn(chooser);
        chooser.setVisible(stage != Stage.CLOSED);
        switch (stage) {
            case CHOOSING -> {
                side = Side.OPEN;
                highest = 0;
                place();
                chooser.focusField();
            }
            case POINTING -> {
                place();
                text.focus().run();
            }
            case CLOSED -> {
                if (within) {
                    text.focus().run();
                }
            }
        }
    }

    /// A click on a highlight points at it; the text has selected it by then.
    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && model.stage().get() == Stage.POINTING) {
            model.takeSelected();
        }
    }

    private void place() {
        Annotation here = model.here();
        if (here == null || !chooser.isVisible() || getScene() == null) {
            return;
        }
        if (model.stage().get() == Stage.POINTING) {
            chooser.fit(Double.MAX_VALUE);
            chooser.relocate(centred(), getHeight() - chooser.getHeight() - ABOVE_BOTTOM);
            return;
        }
        List<Bounds> lines =
                here.place().map(text.boundsOf()).orElse(List.of()).stream()
                        .map(this::sceneToLocal)
                        .toList();
        if (lines.isEmpty()) {
            chooser.fit(getHeight() - WITHOUT_WORDS - ABOVE_BOTTOM);
            chooser.relocate(centred(), WITHOUT_WORDS);
        } else {
            placeBeside(lines);
        }
    }

    /// Above or below the words, on the side that has room for all choices or else on the larger;
    /// there fewer choices are shown rather than to cover the words.
    private void placeBeside(List<Bounds> lines) {
        Bounds reader = reader();
        double top = lines.getFirst().getMinY() - GAP;
        double bottom = lines.getLast().getMaxY() + GAP;
        double above = top - reader.getMinY() - MARGIN;
        double below = getHeight() - MARGIN - bottom;
        if (side == Side.OPEN) {
            boolean isBelow = below >= ROOM || (above < ROOM && below >= above);
            side = isBelow ? Side.BELOW : Side.ABOVE;
        }
        chooser.fit(Math.max(LEAST_ROOM, side == Side.BELOW ? below : above));
        highest = Math.max(highest, chooser.getHeight());
        double y = side == Side.BELOW ? bottom : top - highest;
        double left = Math.min(lines.getFirst().getMinX(), lines.getLast().getMinX()) - GAP;
        double x = Math.max(left, lines.getLast().getMaxX() - chooser.getWidth() / 2);
        chooser.relocate(
                Math.clamp(x, MARGIN, Math.max(MARGIN, getWidth() - chooser.getWidth() - MARGIN)),
                Math.clamp(
                        y, MARGIN, Math.max(MARGIN, getHeight() - chooser.getHeight() - MARGIN)));
    }

    private Bounds reader() {
        return sceneToLocal(text.node().localToScene(text.node().getLayoutBounds()));
    }

    private double centred() {
        return Math.rint(reader().getCenterX() - chooser.getWidth() / 2);
    }

    private void go(Hanging hanging) {
        going.to(hanging.there(), failed);
    }

    /// What the keys do.
    private final class Deeds implements LinkCommands.Deeds {

        @Override
        public void follow() {
            List<Hanging> links = links().stream().filter(it -> !it.staysHere()).toList();
            if (links.size() == 1) {
                go(links.getFirst());
            } else {
                open(links.stream().map(this::goItem).toList());
            }
        }

        private MenuItem goItem(Hanging hanging) {
            MenuItem item = new MenuItem(line(hanging));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> go(hanging));
            return item;
        }

        @Override
        public void edit() {
            List<Hanging> links = links();
            if (links.size() == 1) {
                open(items.of(links.getFirst()));
            } else {
                open(links.stream().map(this::submenu).toList());
            }
        }

        private MenuItem submenu(Hanging hanging) {
            Menu submenu = new Menu(line(hanging));
            submenu.setMnemonicParsing(false);
            submenu.getItems().setAll(items.of(hanging));
            return submenu;
        }

        private String line(Hanging hanging) {
            Annotation selected = session.selection().annotation().get();
            return selected == null ? words.line(hanging) : words.line(hanging, selected);
        }

        private List<Hanging> links() {
            Annotation selected = session.selection().annotation().get();
            return selected == null
                    ? List.of()
                    : session.document()
                            .map(OpenDocument::links)
                            .map(links -> links.at(selected))
                            .orElse(List.of());
        }

        private void open(List<MenuItem> entries) {
            menu.getItems().setAll(entries);
            Point2D at = anchor();
            menu.show(text.node(), at.getX(), at.getY());
        }

        private Point2D anchor() {
            Annotation selected = session.selection().annotation().get();
            List<Bounds> lines =
                    selected == null
                            ? List.of()
                            : selected.place().map(text.boundsOf()).orElse(List.of());
            Point2D point =
                    lines.isEmpty()
                            ? localToScene(getWidth() / 3, WITHOUT_WORDS)
                            : new Point2D(
                                    lines.getLast().getMinX(), lines.getLast().getMaxY() + GAP);
            return localToScreen(sceneToLocal(point));
        }
    }
}
