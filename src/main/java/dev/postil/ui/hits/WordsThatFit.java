package dev.postil.ui.hits;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.text.Text;

/// Puts as many whole words into a text as there is room for, with an ellipsis for the others.
final class WordsThatFit {

    private static final String MORE = "…";

    private WordsThatFit() {}

    /// The first of `words`.
    static void first(Text text, String words, double room) {
        List<Integer> ends = breaks(words);
        fit(text, room, ends.size(), words, left -> kept(words, 0, ends.get(left - 1)) + MORE);
    }

    /// The last of `words`.
    static void last(Text text, String words, double room) {
        List<Integer> ends = breaks(words);
        int count = ends.size();
        fit(
                text,
                room,
                count,
                words,
                left -> MORE + kept(words, ends.get(count - left), words.length()));
    }

    /// @param shortened the words without the last but so many that they can be parted at
    private static void fit(
            Text text, double room, int count, String words, IntFunction<String> shortened) {
        text.setText(words);
        if (width(text) <= room || count == 0) {
            return;
        }
        int fewest = 0;
        int most = count;
        while (fewest < most) {
            int middle = (fewest + most + 1) / 2;
            text.setText(shortened.apply(middle));
            if (width(text) <= room) {
                fewest = middle;
            } else {
                most = middle - 1;
            }
        }
        text.setText(fewest == 0 ? MORE : shortened.apply(fewest));
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    /// Blanks towards the hit stay, those at the ellipsis go.
    private static String kept(String words, int start, int end) {
        String kept = words.substring(start, end);
        return start == 0 ? kept.stripTrailing() : kept.stripLeading();
    }

    /// Where words can be parted, in scripts without blanks too; neither the start nor the end.
    private static List<Integer> breaks(String words) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(words);
        List<Integer> breaks = new ArrayList<>();
        lines.first();
        for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
            if (at < words.length() && !isAfterApostrophe(words, at)) {
                breaks.add(at);
            }
        }
        return breaks;
    }

    /// "Russia’s" may be parted nowhere; the rules take the sign for a quotation mark.
    private static boolean isAfterApostrophe(String words, int at) {
        return at > 1
                && (words.charAt(at - 1) == '’' || words.charAt(at - 1) == '\'')
                && Character.isLetter(words.charAt(at - 2))
                && Character.isLetter(words.charAt(at));
    }
}
