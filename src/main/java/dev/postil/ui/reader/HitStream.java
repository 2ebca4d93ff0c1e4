package dev.postil.ui.reader;

import dev.postil.model.Span;
import dev.postil.session.Sought;
import dev.postil.text.PhraseSyntaxException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The hits in a text a slice at a time, so that some are there before all are. Only one thread at
/// a time may read on; any may stop it.
final class HitStream {

    /// So much of a slice is looked for before the clock is asked.
    private static final int ASK_EVERY = 256;

    private final Sought sought;
    private final String text;
    private final Locale language;
    private @Nullable Iterator<Span> hits;
    private volatile boolean stopped;

    HitStream(Sought sought, String text, Locale language) {
        this.sought = sought;
        this.text = text;
        this.language = language;
    }

    /// A stretch of the hits.
    record Slice(List<Span> hits, boolean isLast) {}

    /// The next hits, as many as are found in about `nanos`; blocks.
    Slice next(long nanos) throws PhraseSyntaxException {
        long end = System.nanoTime() + nanos;
        Iterator<Span> left = started();
        List<Span> slice = new ArrayList<>();
        while (left.hasNext()) {
            if (stopped) {
                throw new CancellationException();
            }
            if (slice.size() % ASK_EVERY == ASK_EVERY - 1 && System.nanoTime() > end) {
                return new Slice(slice, false);
            }
            slice.add(left.next());
        }
        return new Slice(slice, true);
    }

    private Iterator<Span> started() throws PhraseSyntaxException {
        if (hits == null) {
            hits = sought.in(text, language, () -> stopped).iterator();
        }
        return hits;
    }

    void stop() {
        stopped = true;
    }
}
