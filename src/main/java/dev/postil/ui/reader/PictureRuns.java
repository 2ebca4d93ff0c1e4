package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.text.Graphemes;
import java.util.ArrayList;
import java.util.List;

/// Where a run of words has to end because of an emoji or another supplementary character.
///
/// On Linux, JavaFX counts the glyphs of a shaped run by code points: every place behind such a
/// character in the same run is off by one. So each stands in a run of its own. Pure.
final class PictureRuns {

    /// Longer stretches stay one run, for scripts there are whose letters join; their places are
    /// right at both ends.
    private static final int MOST_APART = 16;

    private PictureRuns() {}

    /// The places inside `span` where a new run starts, ascending.
    static List<Integer> cuts(String text, Span span) {
        List<Integer> cuts = new ArrayList<>();
        int at = nextPicture(text, span.start(), span.end());
        while (at < span.end()) {
            List<Integer> stretch = new ArrayList<>(List.of(Graphemes.floor(text, at)));
            int end = at;
            while (end < span.end() && Character.isSurrogate(text.charAt(end))) {
                end = Graphemes.next(text, end);
                stretch.add(Math.min(end, span.end()));
            }
            boolean isScript = stretch.size() > MOST_APART;
            cuts.addAll(isScript ? List.of(stretch.getFirst(), stretch.getLast()) : stretch);
            at = nextPicture(text, end, span.end());
        }
        return cuts;
    }

    private static int nextPicture(String text, int from, int end) {
        int at = from;
        while (at < end && !Character.isHighSurrogate(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
