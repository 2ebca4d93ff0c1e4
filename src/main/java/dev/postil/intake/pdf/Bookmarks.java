package dev.postil.intake.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The titles in the outline of a file, with how deep each stands.
final class Bookmarks {

    private static final int MOST = 20_000;

    private record Entry(COSDictionary item, int depth) {}

    private final Map<String, Integer> depths = new HashMap<>();

    static Bookmarks of(PDDocument document) {
        Bookmarks bookmarks = new Bookmarks();
        COSDictionary outline =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OUTLINES);
        if (outline != null) {
            bookmarks.walk(outline);
        }
        return bookmarks;
    }

    private void walk(COSDictionary outline) {
        Deque<Entry> entries = new ArrayDeque<>();
        Set<COSDictionary> seen = new HashSet<>();
        push(entries, outline.getCOSDictionary(COSName.FIRST), 1);
        while (!entries.isEmpty() && seen.size() < MOST) {
            Entry entry = entries.pop();
            if (!seen.add(entry.item())) {
                continue;
            }
            String title = entry.item().getString(COSName.TITLE);
            if (title != null && !key(title).isEmpty()) {
                depths.putIfAbsent(key(title), entry.depth());
            }
            push(entries, entry.item().getCOSDictionary(COSName.NEXT), entry.depth());
            push(entries, entry.item().getCOSDictionary(COSName.FIRST), entry.depth() + 1);
        }
    }

    private static void push(
            Deque<Entry> entries,
            @org.jspecify.annotations.Nullable COSDictionary item,
            int depth) {
        if (item != null) {
            entries.push(new Entry(item, depth));
        }
    }

    /// The depth of the entry with these words, from 1; 0 where there is none.
    int depth(String heading) {
        return depths.getOrDefault(key(heading), 0);
    }

    /// Letters and digits alone, without the number that one side may leave out.
    private static String key(String title) {
        StringBuilder key = new StringBuilder();
        boolean letters = false;
        for (int c : Ligatures.resolve(title).toLowerCase(Locale.ROOT).codePoints().toArray()) {
            letters |= Character.isLetter(c);
            if (Character.isLetter(c) || (letters && Character.isDigit(c))) {
                key.appendCodePoint(c);
            }
        }
        return key.toString();
    }
}
