package dev.postil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Old backups are forgotten the sooner, the closer others are.
class RotationTest {

    private static final Instant NOW = Instant.parse("2025-03-22T09:30:00Z");

    private static Backup at(Instant time) {
        return at(time, Backup.Cause.ROUTINE);
    }

    private static Backup at(Instant time, Backup.Cause cause) {
        return new Backup(
                Path.of(time.toString()), new UUID(0, 1), time, cause, 1, "", 1, 0, 0, false);
    }

    private static List<Backup> every(Duration pace, Duration span) {
        List<Backup> backups = new ArrayList<>();
        for (Duration age = Duration.ZERO; age.compareTo(span) < 0; age = age.plus(pace)) {
            backups.add(at(NOW.minus(age)));
        }
        return backups;
    }

    private static List<Backup> kept(List<Backup> backups, Instant now) {
        List<Backup> kept = new ArrayList<>(backups);
        kept.removeAll(Rotation.outdated(backups, now));
        return kept;
    }

    @Test
    void aYearOfHoursBecomesAFewDozen() {
        List<Backup> kept = kept(every(Duration.ofHours(1), Duration.ofDays(365)), NOW);

        assertThat(kept).hasSizeBetween(35, 45);
        assertThat(kept.getLast().at()).isBefore(NOW.minus(Duration.ofDays(55)));
    }

    @Test
    void oneFromBeforeAChangeStaysBesideALaterOneThatLacksWhatTheChangeTook() {
        Backup before = at(NOW.minus(Duration.ofHours(5)), Backup.Cause.BEFORE_IMPORT);
        Backup after = at(NOW.minus(Duration.ofHours(5)).plusSeconds(60));

        assertThat(Rotation.outdated(List.of(at(NOW), after, before), NOW)).isEmpty();
    }

    @Test
    void ofThoseBeforeChangesTwentyOfADayAreKept() {
        List<Backup> backups = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            backups.add(
                    at(NOW.minus(Duration.ofMinutes(i)), Backup.Cause.BEFORE_REMOVING_DOCUMENTS));
        }

        assertThat(kept(backups, NOW)).startsWith(backups.subList(0, 20).toArray(Backup[]::new));
        assertThat(kept(backups, NOW)).hasSizeBetween(20, 22);
    }

    @Test
    void whatIsYoungerThanAnHourStays() {
        List<Backup> backups = every(Duration.ofMinutes(5), Duration.ofHours(1));

        assertThat(Rotation.outdated(backups, NOW)).isEmpty();
    }

    @Test
    void theNewestStaysHoweverOldItIs() {
        List<Backup> backups = List.of(at(NOW.minus(Duration.ofDays(900))));

        assertThat(Rotation.outdated(backups, NOW)).isEmpty();
    }

    @Test
    void thoseOfAWorkspaceThatWasLeftAloneStay() {
        List<Backup> backups = new ArrayList<>(List.of(at(NOW)));
        for (int week = 0; week < 20; week++) {
            backups.add(at(NOW.minus(Duration.ofDays(400 + 7 * week))));
        }

        assertThat(kept(backups, NOW)).isEqualTo(backups.subList(0, 11));
    }

    @Test
    void oneFromTheFutureStays() {
        List<Backup> backups = List.of(at(NOW.plusSeconds(9_000)), at(NOW));

        assertThat(Rotation.outdated(backups, NOW)).isEmpty();
    }

    @Property(tries = 300)
    void forgettingTwiceForgetsNothingMore(
            @ForAll @Size(max = 60) List<@IntRange(max = 10_000_000) Integer> ages) {
        List<Backup> backups =
                ages.stream().distinct().sorted().map(age -> at(NOW.minusSeconds(age))).toList();
        List<Backup> kept = kept(backups, NOW);

        assertThat(kept(kept, NOW)).isEqualTo(kept);
        if (!backups.isEmpty()) {
            assertThat(kept).first().isEqualTo(backups.getFirst());
        }
    }
}
