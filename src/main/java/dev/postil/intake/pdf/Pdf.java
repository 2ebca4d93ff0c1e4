package dev.postil.intake.pdf;

import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Reads PDF files. Any thread.
public final class Pdf {

    private static final int MOST_PAGES = 10_000;

    private final LanguageGuess languages;

    public Pdf(LanguageGuess languages) {
        this.languages = languages;
    }

    /// Reads text, structure and what the file says about itself.
    ///
    /// @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException where a password is
    ///   needed
    /// @throws NoTextException where its pages are pictures
    /// @throws BoundlessException where it is made to be larger than can be read
    public Extract read(byte[] bytes, Progress progress) throws IOException {
        PlainFonts.install();
        BoundedParser parser = new BoundedParser(bytes);
        try (PDDocument document = parser.parse()) {
            return extract(document, parser, progress);
        } catch (IOException | RuntimeException failure) {
            parser.requireBounds();
            throw failure;
        }
    }

    private Extract extract(PDDocument document, BoundedParser parser, Progress progress)
            throws IOException {
        Facts facts = Facts.of(document);
        List<PageRows> pages = pages(document, progress);
        parser.requireBounds();
        PageOrder order = new PageOrder(pages, Bookmarks.of(document));
        List<Passage> passages = order.passages();
        Content content = Passages.toContent(passages);
        String title = facts.title() == null ? order.largestHeading() : facts.title();
        return new Extract(
                title,
                facts.creators(),
                facts.published(),
                language(facts.language(), content.text()),
                null,
                content);
    }

    /// Programs declare the language of their user; where the words are plainly of another, they
    /// count.
    private @Nullable String language(@Nullable String declared, String text) {
        String guessed = languages.of(text).orElse(null);
        if (declared == null || guessed == null) {
            return declared == null ? guessed : declared;
        }
        return declared.regionMatches(true, 0, guessed, 0, 2) ? declared : guessed;
    }

    private static List<PageRows> pages(PDDocument document, Progress progress) throws IOException {
        List<PDPage> all = new ArrayList<>();
        Map<COSDictionary, Integer> numbers = new HashMap<>();
        for (PDPage page : document.getPages()) {
            if (all.size() >= MOST_PAGES) {
                throw new BoundlessException("pages");
            }
            numbers.putIfAbsent(page.getCOSObject(), all.size());
            all.add(page);
        }
        if (all.isEmpty()) {
            throw new IOException("no pages");
        }
        PageReader reader = new PageReader(document, numbers);
        List<PageRows> pages = new ArrayList<>(all.size());
        for (PDPage page : all) {
            progress.checkCancelled();
            pages.add(reader.read(page, pages.size()));
        }
        reader.requireText(pages);
        return pages;
    }
}
