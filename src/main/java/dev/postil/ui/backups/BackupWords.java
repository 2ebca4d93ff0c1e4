package dev.postil.ui.backups;

import dev.postil.i18n.Messages;
import dev.postil.session.Retrieving.Kept;
import dev.postil.session.Retrieving.Then;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Backups, and what is in them, in words.
final class BackupWords {

    private static final long KILO = 1_000;

    private final Messages messages;
    private final ZoneId zone;

    BackupWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String at(Instant at) {
        return messages.get(
                "backups.at",
                messages.dates().wholeDay(LocalDate.ofInstant(at, zone)),
                messages.dates().time(at, zone));
    }

    String why(Kept kept) {
        return messages.explain(kept.why());
    }

    String holds(Kept kept) {
        return messages.get(
                "backups.holds", kept.documents(), kept.annotations(), size(kept.bytes()));
    }

    private String size(long bytes) {
        long kilobytes = Math.ceilDiv(bytes, KILO);
        return kilobytes < KILO
                ? messages.get("backups.size.kb", kilobytes)
                : messages.get("backups.size.mb", Math.ceilDiv(kilobytes, KILO));
    }

    /// What going back to all of it would do.
    String question(Kept kept) {
        return messages.get(
                "backups.restore.ask", at(kept.at()), kept.documents(), kept.annotations());
    }

    String difference(Then then) {
        if (!then.isThere()) {
            return messages.get("backups.document.gone", then.annotations());
        }
        return then.differs()
                ? messages.get(
                        "backups.document.differs",
                        then.annotations(),
                        then.missing(),
                        then.changed())
                : messages.get("backups.document.same", then.annotations());
    }

    /// What bringing it back would do.
    String bringing(Then then) {
        String title = then.document().title();
        return then.isThere()
                ? messages.get("backups.bring.put", title, then.missing(), then.changed())
                : messages.get("backups.bring.gone", title, then.annotations());
    }
}
