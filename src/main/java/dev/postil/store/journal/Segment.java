package dev.postil.store.journal;

import dev.postil.store.journal.LineFormat.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole lines of a segment, as far as each holds the hash of the one before.
///
/// @param lines from the first to the last that is whole
/// @param end behind the last whole line, in bytes
/// @param isTorn whether something stands behind it
/// @param isDamaged whether whole lines stand behind what is not whole: so it was not torn by a
///   crash amid writing, and lines that were acknowledged are lost
record Segment(List<Found> lines, int end, boolean isTorn, boolean isDamaged) {

    /// @param stop the hash of the last line that counts; null where all do
    static Segment of(byte[] bytes, SegmentHeader header, @Nullable String stop) {
        List<Found> lines = new ArrayList<>();
        String hash = header.start().hash();
        int at = header.length();
        while (at < bytes.length && !hash.equals(stop)) {
            Found line = LineFormat.find(bytes, at);
            if (line == null || !line.before().equals(hash)) {
                boolean isDamaged = stop != null || LineFormat.findNext(bytes, at + 1) >= 0;
                return new Segment(lines, at, true, isDamaged);
            }
            lines.add(line);
            hash = line.hash();
            at = line.end();
        }
        boolean isMissing = stop != null && !hash.equals(stop);
        return new Segment(lines, at, at < bytes.length, isMissing);
    }
}
