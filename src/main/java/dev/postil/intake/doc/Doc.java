package dev.postil.intake.doc;

import dev.postil.intake.archive.LockedException;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.ParagraphFlow.Purpose;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.Content;
import dev.postil.task.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.Bookmark;
import org.apache.poi.hwpf.usermodel.Bookmarks;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// A document of Word before it wrote XML: body and boxes, notes at the end, headers and footers
/// folded.
public final class Doc {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final LanguageGuess languages;

    public Doc(LanguageGuess languages) {
        this.languages = languages;
    }

    /// Reads a document.
    ///
    /// @throws LockedException where it opens with a password only
    /// @throws IOException where it is broken, or no document of Word
    public Extract read(byte[] bytes, Progress progress) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return read(files, progress);
        } catch (EncryptedDocumentException locked) {
            throw new LockedException(locked.toString());
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private Extract read(POIFSFileSystem files, Progress progress) throws IOException {
        HWPFDocumentCore document = open(files);
        List<Passage> passages =
                document instanceof HWPFDocument whole
                        ? passages(whole, progress)
                        : body(document, null, Map.of(), Map.of(), progress);
        Content content = Passages.toContent(passages);
        SummaryInformation said = document.getSummaryInformation();
        String author = said == null ? "" : tidy(said.getAuthor());
        return new Extract(
                Passages.title(said == null ? "" : tidy(said.getTitle()), passages),
                author.isEmpty() ? List.of() : List.of(author),
                null,
                languages.of(content.text()).orElse(null),
                null,
                content);
    }

    private static HWPFDocumentCore open(POIFSFileSystem files) throws IOException {
        try {
            return new HWPFDocument(files);
        } catch (OldWordFileFormatException _) {
            return new HWPFOldDocument(files);
        }
    }

    private static List<Passage> passages(HWPFDocument document, Progress progress) {
        StyleSheet styles = document.getStyleSheet();
        WordNotes notes = new WordNotes();
        List<Passage> passages = new ArrayList<>(ifWhole(() -> furniture(document, progress)));
        ifWhole(() -> notes.gather(document));
        Map<Integer, List<String>> places = new HashMap<>();
        ifWhole(() -> places(document.getBookmarks(), places));
        passages.addAll(body(document, styles, notes.names(), places, progress));
        passages.addAll(
                ifWhole(
                        () ->
                                new Story(styles, Purpose.BODY, Map.of(), Map.of())
                                        .read(document.getMainTextboxRange(), progress)));
        passages.addAll(ifWhole(() -> notes.passages(document, progress)));
        return passages;
    }

    private static List<Passage> body(
            HWPFDocumentCore document,
            @Nullable StyleSheet styles,
            Map<Integer, String> signs,
            Map<Integer, List<String>> places,
            Progress progress) {
        try {
            return new Story(styles, Purpose.BODY, signs, places)
                    .read(document.getRange(), progress);
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException _) {
            return new Story(null, Purpose.BODY, Map.of(), Map.of())
                    .readPlain(document.getRange().text());
        }
    }

    /// What stands beside the body, unless it is broken: the body is worth having alone.
    private static List<Passage> ifWhole(Supplier<List<Passage>> part) {
        try {
            return part.get();
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException _) {
            return List.of();
        }
    }

    /// Headers and footers, each once.
    private static List<Passage> furniture(HWPFDocument document, Progress progress) {
        Set<String> seen = new HashSet<>();
        return new Story(document.getStyleSheet(), Purpose.FURNITURE, Map.of(), Map.of())
                .read(document.getHeaderStoryRange(), progress).stream()
                        .filter(passage -> seen.add(passage.text()))
                        .toList();
    }

    private static List<Passage> places(Bookmarks bookmarks, Map<Integer, List<String>> places) {
        for (int i = 0; i < bookmarks.getBookmarksCount(); i++) {
            Bookmark bookmark = bookmarks.getBookmark(i);
            places.computeIfAbsent(bookmark.getStart(), _ -> new ArrayList<>())
                    .add(bookmark.getName());
        }
        return List.of();
    }

    private static String tidy(@Nullable String raw) {
        return raw == null ? "" : SPACES.matcher(CharacterRules.apply(raw)).replaceAll(" ").strip();
    }
}
