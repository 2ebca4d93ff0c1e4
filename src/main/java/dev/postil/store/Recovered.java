package dev.postil.store;

import dev.postil.model.Explained;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What had to be done before a workspace could be opened, to be told.
///
/// @param setAside where the damaged database is now
/// @param lines how many lines the history has
/// @param lostAfter where the journal was damaged too: when the last change was made that is there,
///   or the backup, after which changes are lost
/// @param isForeign whether nothing was damaged, but another version of H2 had written it
public record Recovered(Path setAside, long lines, Optional<Instant> lostAfter, boolean isForeign)
        implements Explained {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @Override
    public String messageKey() {
        if (lostAfter.isPresent()) {
            return "workspace.recovered.partly";
        }
        return isForeign ? "workspace.recovered.foreign" : "workspace.recovered";
    }

    @Override
    public List<Object> messageArguments() {
        return List.of(lines, setAside, lostAfter.map(TIME::format).orElse(""));
    }
}
