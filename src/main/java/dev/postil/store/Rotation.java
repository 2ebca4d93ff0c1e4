package dev.postil.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which backups are kept: all of the last hour, one for each hour of the last day, for each day of
/// the last week, and for each week of the last ten; and always the newest.
final class Rotation {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final long WEEKS = 10;

    private Rotation() {}

    /// Those that may go.
    ///
    /// @param backups the newest first
    static List<Backup> outdated(List<Backup> backups, Instant now) {
        Set<String> taken = new HashSet<>();
        List<Backup> outdated = new ArrayList<>();
        for (int i = 0; i < backups.size(); i++) {
            Backup backup = backups.get(i);
            Duration age = Duration.between(backup.at(), now);
            // One from the future was made before the clock was set back.
            boolean isKept = age.compareTo(HOUR) < 0 || isFirst(backup, age, taken);
            if (i > 0 && !isKept) {
                outdated.add(backup);
            }
        }
        return outdated;
    }

    /// Whether no newer one stands for the same stretch of time.
    private static boolean isFirst(Backup backup, Duration age, Set<String> taken) {
        Duration stretch = age.compareTo(DAY) < 0 ? HOUR : age.compareTo(WEEK) < 0 ? DAY : WEEK;
        long number = backup.at().getEpochSecond() / stretch.toSeconds();
        return age.compareTo(WEEK.multipliedBy(WEEKS)) < 0 && taken.add(stretch + " " + number);
    }
}
