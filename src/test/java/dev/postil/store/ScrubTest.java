package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.execute;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Explained;
import dev.postil.store.Finding.Code;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A slow reading of everything meets damage, and has it mended.
class ScrubTest extends BackedUp {

    private static final Instant TOMORROW = NOW.plusSeconds(86_400);

    private static final String FLIPPED = "UPDATE people SET content = X'00'";

    private final List<Explained> told = new ArrayList<>();

    /// Reads all that is due.
    private int scrub(Store store, Instant now) throws StoreException {
        Scrub scrub = store.scrub();
        int looks = 0;
        boolean isMore = true;
        while (isMore) {
            Scrub.Look look = scrub.next(now);
            told.addAll(look.told());
            isMore = look.isMore();
            looks++;
        }
        return looks;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FLIPPED,
                "UPDATE kinds SET checksum = 7",
                "UPDATE documents SET sort_key = X'00'",
                "UPDATE annotations SET start_at = 13",
                "UPDATE change_pieces SET content = X'00' WHERE sequence = 2"
            })
    void aBadRowIsMetAndTheDatabaseMadeAnew(String damage) throws Exception {
        execute(folder, damage);

        try (Store store = Store.open(folder.path())) {
            assertThat(store.recovered()).isEmpty();
            scrub(store, NOW);

            assertThat(store.recovered()).isPresent();
            assertThat(store.verify()).isEmpty();
            assertThat(store.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
        }
    }

    @Test
    void withNothingToMendItWithDamageIsAFailure() throws Exception {
        execute(folder, FLIPPED);
        try (Stream<Path> segments = Files.list(folder.journal())) {
            for (Path segment : segments.toList()) {
                Files.delete(segment);
            }
        }

        try (Store store = Store.open(folder.path())) {
            assertFails(Reason.DAMAGED, () -> scrub(store, NOW));
        }
    }

    @Test
    void allIsReadOnceADay() throws Exception {
        try (Store store = Store.open(folder.path())) {
            assertThat(scrub(store, NOW)).isGreaterThan(9);
        }
        execute(folder, FLIPPED);
        try (Store store = Store.open(folder.path())) {
            assertThat(scrub(store, NOW.plusSeconds(86_000))).isEqualTo(1);
            assertThat(store.recovered()).isEmpty();

            scrub(store, TOMORROW);

            assertThat(store.recovered()).isPresent();
        }
    }

    @Test
    void aClockSetBackDoesNotPutItOff() throws Exception {
        try (Store store = Store.open(folder.path())) {
            scrub(store, TOMORROW);

            assertThat(scrub(store, NOW)).isGreaterThan(9);
        }
    }

    @Test
    void whatWasReadBeforeTheWorkspaceWasClosedIsNotReadAgain() throws Exception {
        try (Store store = Store.open(folder.path())) {
            Scrub scrub = store.scrub();
            // The first row of the people, and that there is no other.
            scrub.next(NOW);
            scrub.next(NOW);
            scrub.rest();
        }
        execute(folder, FLIPPED);

        try (Store store = Store.open(folder.path())) {
            scrub(store, NOW);
            assertThat(store.recovered()).isEmpty();
            scrub(store, TOMORROW);
            assertThat(store.recovered()).isPresent();
        }
    }

    @Test
    void withoutAnythingReadableAboutTheLastTimeItBeginsAnew() throws Exception {
        Files.writeString(folder.path().resolve("scrub.properties"), "part=many");
        execute(folder, FLIPPED);

        try (Store store = Store.open(folder.path())) {
            scrub(store, NOW);
            assertThat(store.recovered()).isPresent();
        }
    }

    @Test
    void aDamagedTextIsTakenFromAWholeBackupOrTold() throws IOException {
        Path structure = folder.structure(DOCUMENT.textSha256(), DOCUMENT.id());
        Path backup = temporary.resolve("whole.postil-backup");
        try (Store store = Store.open(folder.path())) {
            store.backups().writeTo(backup, NOW);
            Files.writeString(structure, "something else");

            scrub(store, NOW);
            assertThat(told)
                    .containsExactly(
                            Finding.of(Code.STRUCTURE_DAMAGED, DOCUMENT.title(), DOCUMENT.id()));
            told.clear();
            Files.createDirectories(folder.backups());
            Files.move(backup, folder.backups().resolve("whole.postil-backup"));
            scrub(store, TOMORROW);

            assertThat(told).containsExactly(new Mended(DOCUMENT.title()));
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void aLongHistoryIsReadInSeveralLooks() throws Exception {
        try (Store store = Store.open(folder.path())) {
            int few = scrub(store, NOW);
            for (long sequence = 4; sequence < 100; sequence++) {
                boolean isEven = sequence % 2 == 0;
                Change change =
                        new Change.OfTitle(
                                isEven ? "Levant desk" : "Desk", isEven ? "Desk" : "Levant desk");
                store.write(line(sequence, change));
            }

            assertThat(scrub(store, TOMORROW)).isEqualTo(few + 2);
        }
        execute(folder, "DELETE FROM change_pieces WHERE sequence > 90");
        try (Store store = Store.open(folder.path())) {
            scrub(store, TOMORROW.plusSeconds(100_000));

            assertThat(store.recovered()).isPresent();
        }
    }

    @Test
    void othersReadAndWriteWhileItLooks() throws Exception {
        try (Store store = Store.open(folder.path())) {
            Scrub scrub = store.scrub();
            boolean isMore = true;
            long sequence = 4;
            while (isMore) {
                isMore = scrub.next(NOW).isMore();
                String before = sequence % 2 == 0 ? "Levant desk" : "Desk";
                String after = sequence % 2 == 0 ? "Desk" : "Levant desk";
                if (sequence < 40) {
                    store.write(line(sequence++, new Change.OfTitle(before, after)));
                }
            }
            assertThat(store.recovered()).isEmpty();
            assertThat(store.verify()).isEmpty();
        }
    }
}
