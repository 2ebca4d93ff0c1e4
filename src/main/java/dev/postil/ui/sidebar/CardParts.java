package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.NoteField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What every card is made of: makes the parts of each, and keeps what all cards share.
final class CardParts {

    private final SidebarViewModel model;
    private final NotePart.Shared written;
    private final NoteViewModel notes;
    private final FieldsViewModel fields;
    private final CardWords words;
    private final Messages messages;
    private final Consumer<Annotation> nameTag;
    private final LinkLines.Shared links;

    /// Where a note is written; there is one, which goes from card to card.
    private final NoteField note;

    /// Where a field of a tag is filled in; there is one, too.
    private final FieldEditor field;

    /// @param nameTag opens the field in which a tag is named
    CardParts(
            SidebarViewModel model,
            NotePart.Shared written,
            FieldsViewModel fields,
            CardWords words,
            Messages messages,
            Consumer<Annotation> nameTag,
            LinkLines.Shared links) {
        this.model = model;
        this.written = written;
        notes = written.notes();
        this.fields = fields;
        this.words = words;
        this.messages = messages;
        this.nameTag = nameTag;
        this.links = links;
        field = new FieldEditor(fields, messages);
        note = new NoteField(notes::leave);
        FieldName.give(note, messages.get("sidebar.card.note"));
        note.textProperty().bindBidirectional(notes.words());
        notes.editing().subscribe(this::write);
    }

    /// The parts of a new card, from top to bottom.
    List<CardPart> make() {
        return List.of(
                new QuotePart(model, messages),
                new ChipsPart(model, messages, nameTag),
                new FieldsPart(model, fields, words, messages, field),
                new LinkLines(model, links, messages),
                new NotePart(written, note),
                new MorePlacesLine(model, messages),
                new FootPart(model, words, messages));
    }

    /// What changes when cards whose annotations did not change look different.
    List<ObservableValue<?>> news() {
        return List.of(
                model.relabelled(),
                model.session().selection().picked(),
                links.notes().editing(),
                notes.editing(),
                fields.editing());
    }

    /// What is being written, so that its card has to be on screen.
    ///
    /// @param what is null while nothing is written
    /// @param field where it is written, on whichever card
    record Writing(ObservableValue<?> what, Node field) {}

    List<Writing> writing() {
        return List.of(
                new Writing(notes.editing(), note),
                new Writing(fields.editing(), field),
                new Writing(links.notes().editing(), links.field()));
    }

    /// All of an annotation in words, for a screen reader.
    String spoken(Annotation annotation) {
        String spoken = words.spoken(annotation);
        return isPicked(annotation) ? messages.get("sidebar.card.spokenPicked", spoken) : spoken;
    }

    /// Whether it is one of several that are acted on together.
    boolean isPicked(Annotation annotation) {
        return model.session().selection().picked().get().contains(annotation.id());
    }

    private void write(@Nullable UUID annotation) {
        if (annotation != null) {
            note.enter();
        }
    }
}
