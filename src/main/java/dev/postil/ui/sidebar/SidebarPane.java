package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.Notes;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.ui.command.CommandMenu;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.FocusOwner;
import dev.postil.ui.control.LinkWords;
import dev.postil.ui.control.NoteField;
import dev.postil.ui.control.WebAddress;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sidebar as a whole.
public final class SidebarPane extends VBox {

    private static final PseudoClass LINK = PseudoClass.getPseudoClass("link");

    private final SidebarViewModel model;
    private final Messages messages;
    private final KeyWords keys;
    private final AnnotationList list;
    private final Label empty = new Label();
    private final LinkNoteViewModel linkNotes;
    private final PickedBar picked;
    private Consumer<LinkEnd> goAlong = _ -> {};
    private Consumer<String> open = _ -> {};
    private Consumer<String> say = _ -> {};
    private IntSupplier caret = () -> 0;

    /// @param tagging the one that all keys use, so that "repeat" knows of every tagging
    /// @param notes the one that all notes are written through
    /// @param nameTag opens the field in which a tag of the selected annotation is named
    public SidebarPane(
            Session session,
            Tagging tagging,
            Notes notes,
            SidebarServices services,
            Consumer<Annotation> nameTag) {
        messages = services.messages();
        keys = new KeyWords(services.commands(), messages);
        model =
                new SidebarViewModel(
                        session, services.settings(), messages, services.background(), tagging);
        NoteViewModel noteModel = new NoteViewModel(session, notes, tagging);
        CardWords words = new CardWords(session, messages, services.clock());
        linkNotes = new LinkNoteViewModel(session, notes);
        FieldsViewModel fields = new FieldsViewModel(session, Locale.getDefault());
        CardParts parts =
                new CardParts(
                        model,
                        new NotePart.Shared(noteModel, address -> open.accept(address)),
                        fields,
                        words,
                        messages,
                        nameTag,
                        links(session));
        Picking picking = new Picking(model);
        list = new AnnotationList(model, parts, picking, messages);
        FilterViewModel filter = new FilterViewModel(session);
        FilterBar bar = new FilterBar(filter, messages);
        bar.leadTo(list::first);
        DocumentViewModel document = new DocumentViewModel(session, notes);
        ListLine line = new ListLine(model, messages);
        picked = new PickedBar(session, tagging, messages, picking::none, list::requestFocus);
        new PickedCommands(session, messages).register(services.commands(), picking, picked);
        new SidebarCommands(session, tagging, noteModel, fields, messages)
                .register(services.commands());
        new PlaceCommands(model, messages, this::tell).register(services.commands());
        new ListCommands(model, filter, messages, this::caretNow, this::tell)
                .register(services.commands(), bar::type, () -> line.copySummary(say));
        setId("sidebar");
        StackPane cards = new StackPane(list, empty);
        VBox.setVgrow(cards, Priority.ALWAYS);
        buildEmpty(session);
        VBox top =
                new VBox(
                        new DocumentCard(document, messages, address -> open.accept(address)),
                        bar,
                        line,
                        picked);
        top.getStyleClass().add("sidebar-top");
        // A click on a chip or a button there takes the focus, but nobody means to type there then.
        KeyHandler.lettersActIn(top);
        getChildren().addAll(top, cards);
        model.listed().subscribe(_ -> showEmpty());
        model.open().subscribe(_ -> showEmpty());
    }

    private int caretNow() {
        return caret.getAsInt();
    }

    private void tell(String sentence) {
        say.accept(sentence);
    }

    private void buildEmpty(Session session) {
        empty.setId("sidebar-empty");
        empty.setWrapText(true);
        empty.setOnMouseClicked(_ -> showAll(session));
        keys.watch(() -> empty.setText(emptyWords()));
        KeyHandler.actIn(empty);
    }

    private LinkLines.Shared links(Session session) {
        NoteField reason = new NoteField(linkNotes::leave);
        reason.leaveOnEnter();
        FieldName.give(reason, messages.get("link.reason.prompt"));
        reason.textProperty().bindBidirectional(linkNotes.words());
        linkNotes.editing().subscribe(_ -> reason.enter());
        return new LinkLines.Shared(
                linkNotes,
                new LinkWords(session, messages),
                hanging -> goAlong.accept(hanging.there()),
                reason);
    }

    /// Opens the field in which a tag is named for all that are picked.
    public void namePicked() {
        picked.name();
    }

    /// Shows cards where the summary was, for what is done to one of them.
    public void showCards() {
        model.showCards();
    }

    /// `go` goes to the far end of a link that is clicked.
    public void goAlongLinks(Consumer<LinkEnd> go) {
        goAlong = go;
    }

    /// Opens pages of the web that a note names.
    ///
    /// @param browse takes the page
    /// @param say says why something else is not opened
    public void openAddresses(Consumer<URI> browse, Consumer<String> say) {
        open =
                address ->
                        WebAddress.of(address)
                                .ifPresentOrElse(
                                        browse,
                                        () ->
                                                say.accept(
                                                        messages.get(
                                                                "note.link.refused", address)));
    }

    /// Lets annotations be split, joined, doubled and quoted by key.
    ///
    /// @param caret where the caret stands in the text, UTF-16
    /// @param say tells somebody in a sentence what happened, or why nothing did
    public void reshapeBy(Commands commands, IntSupplier caret, Consumer<String> say) {
        this.say = say;
        this.caret = caret;
        new ShapeCommands(model.session(), messages, caret, say).register(commands);
    }

    /// Shows `menu` where a card is asked for one.
    public void offer(CommandMenu menu) {
        list.setOnContextMenuRequested(
                request -> {
                    list.meanAt(request);
                    menu.show(list, request);
                });
    }

    /// Opens the field in which the reasoning of a link of an annotation is written.
    public void writeReason(Link link, Annotation annotation) {
        linkNotes.enter(link, annotation.id());
    }

    private void showEmpty() {
        boolean none = model.rows().isEmpty();
        boolean hadFocus = FocusOwner.isIn(list);
        list.setVisible(!none);
        empty.setVisible(none && model.open().get());
        if (hadFocus && empty.isVisible()) {
            // Else it would be nowhere, and no key would bring the cards back.
            empty.requestFocus();
        }
        empty.setText(emptyWords());
        empty.pseudoClassStateChanged(LINK, model.total().get() > 0);
        getChildren().forEach(part -> part.setVisible(model.open().get()));
    }

    /// What the words in place of the list say can be clicked, too.
    private void showAll(Session session) {
        if (model.onScreen().get()) {
            model.onScreen().set(false);
        } else {
            session.filtering().clear();
        }
    }

    private String emptyWords() {
        if (model.total().get() == 0) {
            String kinds = keys.ofKinds();
            return messages.get("sidebar.none", KeyWords.count(kinds), kinds);
        }
        boolean onScreen = model.onScreen().get();
        String all = keys.of(onScreen ? "filter.onScreen" : "filter.clear");
        return messages.get(
                onScreen ? "sidebar.noneOnScreen" : "sidebar.noMatch", KeyWords.count(all), all);
    }
}
