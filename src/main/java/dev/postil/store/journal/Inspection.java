package dev.postil.store.journal;

import dev.postil.store.journal.Segments.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads all segments of a journal, which may be gone on with meanwhile.
///
/// @param named those that count, in order
/// @param headless those whose header is not whole
/// @param end how much of the last one was acknowledged, in bytes; all where nobody writes to it
record Inspection(JournalFiles files, List<Named> named, List<String> headless, long end) {

    JournalCondition run() {
        List<String> damaged = new ArrayList<>(headless.stream().filter(this::hasLines).toList());
        boolean isTorn = false;
        for (int i = 0; i < named.size(); i++) {
            Segment segment = segment(i);
            boolean isLast = i == named.size() - 1;
            if (segment == null || segment.isDamaged()) {
                damaged.add(named.get(i).name());
            } else {
                isTorn |= isLast && segment.isTorn();
            }
        }
        return new JournalCondition(damaged, isTorn);
    }

    boolean beginsWith(Inspection other) {
        return named.isEmpty()
                || other.named.isEmpty()
                || named.getFirst().equals(other.named.getFirst());
    }

    private @Nullable Segment segment(int index) {
        boolean isLast = index == named.size() - 1;
        try {
            byte[] bytes = files.read(named.get(index).name());
            if (!isLast) {
                String stop = named.get(index + 1).header().start().hash();
                return Segment.of(bytes, named.get(index).header(), stop);
            }
            int counted = (int) Math.min(end, bytes.length);
            return Segment.of(
                    Arrays.copyOf(bytes, counted), named.get(index).header(), /* stop= */ null);
        } catch (IOException gone) {
            return null;
        }
    }

    /// One that was begun in a crash holds none.
    private boolean hasLines(String name) {
        try {
            return LineFormat.findNext(files.read(name), 0) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
