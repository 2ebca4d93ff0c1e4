package dev.postil.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// How far a scrub has come, kept in the workspace so that the next program goes on there. Losing
/// it costs nothing but reading again.
///
/// @param part which of the parts comes next
/// @param after what of the part was looked at last; null before the first
/// @param ended when all was last read to its end
record ScrubMark(int part, @Nullable String after, Instant ended) {

    static final ScrubMark NEVER = new ScrubMark(0, null, Instant.EPOCH);

    private static final Duration BETWEEN = Duration.ofDays(1);

    ScrubMark after(String id) {
        return new ScrubMark(part, id, ended);
    }

    ScrubMark nextPart() {
        return new ScrubMark(part + 1, null, ended);
    }

    /// All was read, and not long ago. One from the future was made before the clock was set back.
    boolean rests(Instant now) {
        boolean isRecent = !ended.isAfter(now) && ended.plus(BETWEEN).isAfter(now);
        return isRecent && part == 0 && after == null;
    }

    static ScrubMark read(Disk disk, Folder folder) {
        try {
            if (!disk.exists(file(folder))) {
                return NEVER;
            }
            String words = new String(disk.read(file(folder)), StandardCharsets.UTF_8);
            Properties said = new Properties();
            said.load(new StringReader(words));
            return new ScrubMark(
                    Integer.parseInt(said.getProperty("part", "")),
                    said.getProperty("after"),
                    Instant.parse(said.getProperty("ended", "")));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return NEVER;
        }
    }

    void write(Disk disk, Folder folder) throws IOException {
        String from = after == null ? "" : "after=" + after + "\n";
        String words = "part=%d\nended=%s\n%s".formatted(part, ended, from);
        disk.put(file(folder), words.getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(Folder folder) {
        return folder.path().resolve("scrub.properties");
    }
}
