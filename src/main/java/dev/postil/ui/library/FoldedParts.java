package dev.postil.ui.library;

import dev.postil.i18n.OneLine;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.session.Shelving;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What of a document is folded as page furniture, part by part, to be looked through and put back
/// into the text. JavaFX thread.
final class FoldedParts {

    /// So much of a part is shown, in code points: enough to tell a menu from a paragraph.
    private static final int LONGEST = 240;

    private final Session session;
    private final UUID document;
    private final String title;
    private final List<Part> parts;

    /// A part of the original.
    ///
    /// @param words how it begins, in one line
    /// @param lines so many paragraphs it has
    /// @param isText whether it is, or is to be, put back
    record Part(Span span, String words, int lines, BooleanProperty isText) {}

    FoldedParts(Session session, OpenDocument open) {
        this.session = session;
        document = open.id();
        title = open.document().get().title();
        Content content = open.asImported();
        parts = content.asides().stream().map(span -> part(content, open.content(), span)).toList();
    }

    private static Part part(Content content, Content shown, Span span) {
        int first = content.blockIndexAt(span.start());
        int last = content.blockIndexAt(span.end() - 1);
        boolean isText = !shown.blocks().get(first).folded();
        return new Part(
                span,
                OneLine.of(span.of(content.text()), LONGEST),
                last - first + 1,
                new SimpleBooleanProperty(isText));
    }

    String title() {
        return title;
    }

    List<Part> parts() {
        return parts;
    }

    /// Ticks all of them, or none where all are ticked already.
    void toggleAll() {
        boolean all = parts.stream().allMatch(part -> part.isText().get());
        parts.forEach(part -> part.isText().set(!all));
    }

    /// Puts back what is ticked and folds the rest, in one step; nothing happens once the document
    /// is gone.
    void save() {
        List<Span> ticked =
                parts.stream().filter(part -> part.isText().get()).map(Part::span).toList();
        session.library()
                .document(document)
                .ifPresent(current -> new Shelving(session).putBackOnly(current, ticked));
    }
}
