package dev.postil.session;

import dev.postil.model.Explained;
import dev.postil.store.Backup.Cause;
import java.util.List;

/// Why a backup was made, in words.
public record Why(String messageKey) implements Explained {

    static Why of(Cause cause) {
        return new Why(
                switch (cause) {
                    case OPENING -> "backups.why.opening";
                    case ROUTINE -> "backups.why.routine";
                    case ASKED -> "backups.why.asked";
                    case BEFORE_REMOVING_DOCUMENTS -> "backups.why.documents";
                    case BEFORE_REMOVING_ANNOTATIONS -> "backups.why.annotations";
                    case BEFORE_DELETING_TAGS -> "backups.why.tags";
                    case BEFORE_MERGING_TAGS -> "backups.why.merge";
                    case BEFORE_IMPORT -> "backups.why.import";
                    case BEFORE_MIGRATION -> "backups.why.migration";
                    case BEFORE_RESTORE -> "backups.why.before";
                    case RESTORED -> "backups.why.restored";
                });
    }

    @Override
    public List<Object> messageArguments() {
        return List.of();
    }
}
