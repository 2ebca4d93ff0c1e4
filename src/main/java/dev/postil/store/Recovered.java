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
/// @param setAside where the damaged database is now, or the journal that was damaged
/// @param lines how many lines the history has
/// @param lostAfter where the journal was damaged too: when the last change was made that is there,
///   or the backup, after which changes are lost
/// @param cause what was the matter
public record Recovered(Path setAside, long lines, Optional<Instant> lostAfter, Cause cause)
        implements Explained {

    /// Why something had to be done.
    public enum Cause {
        DAMAGED,
        /// Nothing was damaged, but another version of H2 had written the database.
        FOREIGN,
        /// The database is whole, but lines are lost that only the journal had.
        JOURNAL_DAMAGED
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @Override
    public String messageKey() {
        return switch (cause) {
            case JOURNAL_DAMAGED -> "workspace.recovered.journal";
            case FOREIGN -> "workspace.recovered.foreign";
            case DAMAGED ->
                    lostAfter.isPresent() ? "workspace.recovered.partly" : "workspace.recovered";
        };
    }

    @Override
    public List<Object> messageArguments() {
        return List.of(lines, setAside, lostAfter.map(TIME::format).orElse(""));
    }
}
