package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.Notes;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.ui.control.LinkWords;
import dev.postil.ui.control.NoteField;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sidebar as a whole.
public final class SidebarPane extends VBox {

    private final SidebarViewModel model;
    private final Messages messages;
    private final AnnotationList list;
    private final Label empty = new Label();
    private final LinkNoteViewModel linkNotes;
    private Consumer<LinkEnd> goAlong = _ -> {};

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
        model =
                new SidebarViewModel(
                        session, services.settings(), messages, services.background(), tagging);
        NoteViewModel noteModel = new NoteViewModel(session, notes, tagging);
        CardWords words = new CardWords(session, messages, services.clock());
        linkNotes = new LinkNoteViewModel(session, notes);
        NoteField reason = new NoteField(linkNotes::leave);
        reason.textProperty().bindBidirectional(linkNotes.words());
        linkNotes.editing().subscribe(_ -> reason.enter());
        LinkLines.Shared links =
                new LinkLines.Shared(
                        linkNotes,
                        new LinkWords(session, messages),
                        hanging -> goAlong.accept(hanging.there()),
                        reason);
        CardParts parts = new CardParts(model, noteModel, words, messages, nameTag, links);
        list = new AnnotationList(model, parts, messages);
        FilterViewModel filter = new FilterViewModel(session);
        FilterBar bar = new FilterBar(filter, messages);
        DocumentViewModel document = new DocumentViewModel(session, notes);
        ListLine line = new ListLine(model, messages);
        new SidebarCommands(session, tagging, noteModel, messages).register(services.commands());
        new ListCommands(model, filter, messages)
                .register(services.commands(), bar::type, line::copySummary);
        setId("sidebar");
        StackPane cards = new StackPane(list, empty);
        VBox.setVgrow(cards, Priority.ALWAYS);
        empty.setId("sidebar-empty");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        VBox top = new VBox(new DocumentCard(document, messages), bar, line);
        top.getStyleClass().add("sidebar-top");
        getChildren().addAll(top, cards);
        model.listed().subscribe(_ -> showEmpty());
        model.open().subscribe(_ -> showEmpty());
    }

    /// `go` goes to the far end of a link that is clicked.
    public void goAlongLinks(Consumer<LinkEnd> go) {
        goAlong = go;
    }

    /// Opens the field in which the reasoning of a link of an annotation is written.
    public void writeReason(Link link, Annotation annotation) {
        linkNotes.enter(link, annotation.id());
    }

    private void showEmpty() {
        boolean none = model.rows().isEmpty();
        list.setVisible(!none);
        empty.setVisible(none && model.open().get());
        empty.setText(emptyWords());
        getChildren().forEach(part -> part.setVisible(model.open().get()));
    }

    private String emptyWords() {
        if (model.total().get() == 0) {
            return messages.get("sidebar.none");
        }
        return messages.get(model.onScreen().get() ? "sidebar.noneOnScreen" : "sidebar.noMatch");
    }
}
