package dev.postil.intake.epub;

import dev.postil.intake.archive.LockedException;
import dev.postil.intake.html.HtmlPage;
import dev.postil.intake.html.NoteLinks;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A book: its chapters in the order of reading, their tables of contents folded, its notes at the
/// end.
public final class Epub {

    private final LanguageGuess languages;

    public Epub(LanguageGuess languages) {
        this.languages = languages;
    }

    /// Reads a book. What is missing or broken in it is left out.
    ///
    /// @throws LockedException where its text is encrypted
    /// @throws PicturesException where its pages are pictures
    /// @throws dev.postil.intake.archive.BoundlessException where it unpacks to more than is read
    /// @throws IOException where it is no archive
    public Extract read(byte[] book, Progress progress) throws IOException {
        try (BookFiles files = BookFiles.open(book)) {
            PackageFile listing = PackageFile.of(files);
            Content content = Passages.toContent(passages(files, listing, progress));
            Metadata said = listing.metadata();
            return new Extract(
                    said.title(),
                    said.creators(),
                    said.published(),
                    Optional.ofNullable(said.language())
                            .or(() -> languages.of(content.text()))
                            .orElse(null),
                    said.uri(),
                    said.outlet(),
                    content);
        }
    }

    private static List<Passage> passages(BookFiles files, PackageFile listing, Progress progress)
            throws IOException {
        Locks locks = Locks.of(files);
        PageList pages = PageList.of(files, listing.lists());
        List<Passage> passages = new ArrayList<>();
        List<Element> notes = new ArrayList<>();
        NoteSigns signs = new NoteSigns();
        NoteLinks links = new NoteLinks();
        boolean pictures = false;
        boolean locked = false;
        for (Item item : listing.chapters()) {
            progress.checkCancelled();
            Optional<String> text = files.read(item.path());
            if (text.isPresent() && locks.lock(item, text.get())) {
                locked = true;
            } else if (text.isPresent()) {
                Chapter chapter = Chapter.of(item.path(), text.get(), pages);
                pictures |= chapter.hasPictures();
                chapter.number(signs);
                chapter.link(links);
                notes.addAll(chapter.takeNotes());
                passages.addAll(chapter.passages(item.isContents()));
            }
        }
        if (locked) {
            throw new LockedException("chapters");
        }
        passages.addAll(notes(notes));
        if (pictures && passages.stream().allMatch(passage -> passage.text().isBlank())) {
            throw new PicturesException();
        }
        return passages;
    }

    private static List<Passage> notes(List<Element> notes) {
        Document page = HtmlPage.parse("");
        notes.forEach(page.body()::appendChild);
        return HtmlPage.passages(page);
    }
}
