package dev.postil.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which backups are kept: all of the last hour, one for each hour of the last day, for each day of
/// the last week, and before that one for each of the last ten weeks that have any, as a workspace
/// may be left alone for long; and always the newest.
///
/// Those made before a change that is hard to take back are counted by themselves, for a later one
/// lacks what that change took: the last twenty of a day, then one for each day and each week.
final class Rotation {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final long WEEKS = 10;
    private static final int CHANGES_A_DAY = 20;

    private Rotation() {}

    /// Those that may go.
    ///
    /// @param backups the newest first
    static List<Backup> outdated(List<Backup> backups, Instant now) {
        Set<String> taken = new HashSet<>();
        List<Backup> outdated = new ArrayList<>();
        int changes = 0;
        for (int i = 0; i < backups.size(); i++) {
            Backup backup = backups.get(i);
            boolean isChange = backup.cause().isBeforeChange();
            changes += isChange ? 1 : 0;
            Duration age = Duration.between(backup.at(), now);
            // One from the future was made before the clock was set back.
            boolean isYoung =
                    isChange
                            ? age.compareTo(DAY) < 0 && changes <= CHANGES_A_DAY
                            : age.compareTo(HOUR) < 0;
            if (i > 0 && !isYoung && !isFirst(backup, age, taken)) {
                outdated.add(backup);
            }
        }
        return outdated;
    }

    /// Whether no newer one stands for the same stretch of time.
    private static boolean isFirst(Backup backup, Duration age, Set<String> taken) {
        boolean isChange = backup.cause().isBeforeChange();
        Duration shortest = isChange ? DAY : HOUR;
        Duration stretch = age.compareTo(DAY) < 0 ? shortest : age.compareTo(WEEK) < 0 ? DAY : WEEK;
        long number = backup.at().getEpochSecond() / stretch.toSeconds();
        String kind = isChange + " " + stretch + " ";
        boolean isOneMore =
                !stretch.equals(WEEK)
                        || taken.stream().filter(it -> it.startsWith(kind)).count() < WEEKS;
        return isOneMore && taken.add(kind + number);
    }
}
