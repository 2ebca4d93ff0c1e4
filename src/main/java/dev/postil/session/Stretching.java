package dev.postil.session;

import dev.postil.model.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Widens the selection to the word, the sentence, the paragraph and the section it is in, and back
/// the same way.
public final class Stretching {

    private final Session session;
    private final Deque<Span> before = new ArrayDeque<>();
    private @Nullable Span last;

    public Stretching(Session session) {
        this.session = session;
    }

    /// Selects the next larger part of the text around what is selected, or around `caret`.
    public void wider(int caret) {
        OpenDocument document = session.openDocument().get();
        if (document == null) {
            return;
        }
        Span from = current(caret);
        around(document, from).stream()
                .filter(part -> !part.equals(from))
                .findFirst()
                .ifPresent(
                        part -> {
                            before.push(from);
                            select(part);
                        });
    }

    /// Goes back to what was selected before, as far as [#wider] knows; else to the largest part of
    /// the selection around its beginning.
    public void narrower() {
        OpenDocument document = session.openDocument().get();
        Span words = session.selection().words().get();
        if (document == null || words == null) {
            return;
        }
        current(words.start());
        if (!before.isEmpty()) {
            select(before.pop());
            return;
        }
        Span start = new Span(words.start(), words.start());
        around(document, start).stream()
                .filter(part -> words.contains(part) && !part.equals(words))
                .reduce((_, larger) -> larger)
                .ifPresent(this::select);
    }

    /// What is selected now; forgets the way back where it was selected by other means.
    private Span current(int caret) {
        Span words = session.selection().words().get();
        if (words == null || !Objects.equals(words, last)) {
            before.clear();
        }
        return words == null ? new Span(caret, caret) : words;
    }

    private static List<Span> around(OpenDocument document, Span span) {
        return new Surroundings(document.content(), Sought.language(document.document().get()))
                .of(span);
    }

    private void select(Span part) {
        last = part.isEmpty() ? null : part;
        session.selection().select(null);
        session.selection().selectWords(part);
    }
}
