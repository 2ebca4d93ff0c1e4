package dev.postil.intake.rtf;

import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.util.List;

/// A document in RTF: paragraphs, lists, tables, links; notes at the end, headers and footers
/// folded.
public final class Rtf {

    private final LanguageGuess languages;

    public Rtf(LanguageGuess languages) {
        this.languages = languages;
    }

    /// Reads a document; what is broken in it is read as far as it makes sense.
    public Extract read(byte[] bytes, Progress progress) {
        Reader reader = new Reader(bytes, progress);
        List<Passage> passages = shown(reader.read());
        Content content = Passages.toContent(passages);
        return new Extract(
                Passages.title(reader.heads().title(), passages),
                reader.heads().author().isEmpty() ? List.of() : List.of(reader.heads().author()),
                null,
                languages.of(content.text()).orElse(null),
                null,
                content);
    }

    /// A letter that is nothing but a header is a letter.
    private static List<Passage> shown(List<Passage> passages) {
        boolean nothing =
                passages.stream().allMatch(each -> each.folded() || each.text().isBlank());
        return nothing ? passages.stream().map(Passage::asShown).toList() : passages;
    }
}
