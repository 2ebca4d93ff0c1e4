package dev.postil.ui.reader;

import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import org.jspecify.annotations.Nullable;

/// The text on the surface with what stands above it: laid out anew only where something of it is
/// another than before.
final class ShownText {

    private final ReadingSurface surface;
    private final HeadWords words;
    private @Nullable Content content;
    private Typesetting.@Nullable Head head;

    ShownText(ReadingSurface surface, HeadWords words) {
        this.surface = surface;
        this.words = words;
    }

    /// Shows a document from its beginning.
    void show(OpenDocument document) {
        lay(document, headOf(document));
    }

    /// Shows the same document, folded otherwise or with another head, and stays in place.
    ///
    /// @param selected words that stay selected; null for none
    void showAgain(OpenDocument document, @Nullable Span selected) {
        Typesetting.Head now = headOf(document);
        if (!document.content().equals(content) || !now.equals(head)) {
            int top = surface.firstInView().get();
            lay(document, now);
            surface.scrollToTop(top);
            surface.select(selected);
        }
    }

    private Typesetting.Head headOf(OpenDocument document) {
        return words.head(document.document().get(), document.words());
    }

    private void lay(OpenDocument document, Typesetting.Head above) {
        content = document.content();
        head = above;
        surface.show(document.content(), above, words::aside);
    }
}
