package dev.postil.ui.sidebar;

import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Status;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Notes;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Shelving;
import dev.postil.ui.control.TagFieldViewModel;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The open document as its card shows it.
final class DocumentViewModel {

    private final Session session;
    private final Notes notes;
    private final Shelving shelving;
    private final TagFieldViewModel naming;
    private final ReadOnlyObjectWrapper<@Nullable Document> document =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final StringProperty words = new SimpleStringProperty("");
    private Subscription following = Subscription.EMPTY;
    private String known = "";

    DocumentViewModel(Session session, Notes notes) {
        this.session = session;
        this.notes = notes;
        this.shelving = new Shelving(session);
        this.naming =
                new TagFieldViewModel(
                        session,
                        new TagFieldViewModel.Deed() {
                            @Override
                            public void name(Tag tag) {
                                change(now -> shelving.tag(now, tag.kind(), tag.id()));
                            }

                            @Override
                            public void create(String kind, String label) {
                                change(now -> shelving.create(now, kind, label));
                            }
                        });
        words.subscribe(this::typed);
        session.openDocument().subscribe(this::open);
    }

    ReadOnlyObjectProperty<@Nullable Document> document() {
        return document.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Codebook> codebook() {
        return session.vocabulary().codebook();
    }

    /// Whether the note is being written.
    ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /// What stands in the note while it is being written.
    StringProperty words() {
        return words;
    }

    /// Unread, reading, done, and from the start.
    void nextStatus() {
        change(
                now ->
                        shelving.mark(
                                now,
                                switch (now.status()) {
                                    case UNREAD -> Status.READING;
                                    case READING -> Status.DONE;
                                    case DONE -> Status.UNREAD;
                                }));
    }

    /// The field in which a tag of the document is named.
    TagFieldViewModel naming() {
        return naming;
    }

    void untag(TagUse use) {
        change(now -> shelving.untag(now, use));
    }

    void enterNote() {
        session.requireWritable();
        change(
                now -> {
                    known = noteOf(now);
                    words.set(known);
                    writing.set(true);
                });
    }

    void leaveNote() {
        if (writing.get()) {
            notes.leave();
            writing.set(false);
        }
    }

    private void typed(String typed) {
        if (writing.get()) {
            change(now -> notes.typeOnDocument(now.id(), typed));
        }
    }

    private void open(@Nullable OpenDocument opened) {
        leaveNote();
        naming.close();
        following.unsubscribe();
        following = Subscription.EMPTY;
        document.set(null);
        if (opened != null) {
            following = opened.document().subscribe(this::follow);
        }
    }

    private void follow(Document now) {
        document.set(now);
        String note = noteOf(now);
        boolean elsewhere = !note.equals(known) && !note.equals(words.get());
        known = note;
        if (writing.get() && elsewhere && !(note.isBlank() && words.get().isBlank())) {
            words.set(note);
        }
    }

    private void change(Consumer<Document> deed) {
        Document now = document.get();
        if (now != null) {
            deed.accept(now);
        }
    }

    private static String noteOf(Document document) {
        return Objects.requireNonNullElse(document.note(), "");
    }
}
