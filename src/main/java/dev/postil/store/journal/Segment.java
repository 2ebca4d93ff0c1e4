package dev.postil.store.journal;

import dev.postil.store.journal.LineFormat.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole lines of a segment. Behind a place that is damaged the next whole line is looked for:
/// as each holds the hash of the one before, whoever has that one can go on from there.
///
/// @param lines all that are whole, in order. One that does not hold the hash of the one before
///   stands behind lines that are lost
/// @param isTorn whether something stands behind the last whole line
/// @param isDamaged whether whole lines stand behind what is not whole: so it was not torn by a
///   crash amid writing, and lines that were acknowledged are lost
record Segment(List<Found> lines, boolean isTorn, boolean isDamaged) {

    /// @param stop the hash of the last line that counts; null where all do
    static Segment of(byte[] bytes, SegmentHeader header, @Nullable String stop) {
        List<Found> lines = new ArrayList<>();
        String hash = header.start().hash();
        int at = header.length();
        int whole = -1;
        while (at < bytes.length && !hash.equals(stop)) {
            Found line = LineFormat.find(bytes, at);
            boolean isBroken = line == null || !line.before().equals(hash);
            if (isBroken && whole < 0) {
                whole = lines.size();
            }
            if (line == null) {
                at = LineFormat.findNext(bytes, at + 1);
                line = at < 0 ? null : LineFormat.find(bytes, at);
            }
            if (line == null) {
                break;
            }
            lines.add(line);
            hash = line.hash();
            at = line.end();
        }
        if (stop != null && !hash.equals(stop)) {
            // Which of the lines behind the damaged place count is not known.
            return new Segment(whole < 0 ? lines : lines.subList(0, whole), true, true);
        }
        boolean isTorn = at < 0 || at < bytes.length;
        return new Segment(lines, isTorn, whole >= 0 && whole < lines.size());
    }
}
