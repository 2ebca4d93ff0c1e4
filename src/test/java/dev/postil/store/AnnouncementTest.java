package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postil.store.StoreException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an owner writes down for other programs.
class AnnouncementTest {

    private static final byte[] ADDRESS = "here".getBytes(StandardCharsets.UTF_8);

    @TempDir Path temporary;

    @Test
    void whatTheOwnerWritesDownIsReadByOthers() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store owner = create(new LocalDisk(), folder)) {
            assertThat(Store.announcement(folder)).isEmpty();

            owner.announce(ADDRESS);

            assertThat(Store.announcement(folder)).contains(ADDRESS);
        }
    }

    @Test
    void onlyItsUserReadsIt() throws Exception {
        Path folder = temporary.resolve("w.postil");
        assumeTrue(OwnerOnly.isPosix(folder));
        try (Store owner = create(new LocalDisk(), folder)) {
            owner.announce(ADDRESS);
        }

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("owner"))))
                .isEqualTo("rw-------");
    }

    @Test
    void itGoesWithTheWorkspace() throws Exception {
        Path elsewhere = temporary.resolve("elsewhere.postil");
        try (Store owner = create(new LocalDisk(), temporary.resolve("w.postil"))) {
            owner.announce(ADDRESS);

            owner.continueIn(elsewhere);
        }

        assertThat(Store.announcement(elsewhere)).contains(ADDRESS);
    }

    @Test
    void whoOnlyReadsAnnouncesNothing() throws Exception {
        Path folder = temporary.resolve("w.postil");
        try (Store owner = create(new LocalDisk(), folder);
                Store reader = Store.openOrRead(folder, Clock.systemUTC())) {
            owner.announce(ADDRESS);

            assertFails(Reason.IN_USE, () -> reader.announce(new byte[] {1}));
        }
        assertThat(Store.announcement(folder)).contains(ADDRESS);
    }

    @Test
    void aFileThatIsNoAddressIsNotReadWhole() throws Exception {
        Path folder = temporary.resolve("w.postil");
        create(new LocalDisk(), folder).close();
        Files.write(folder.resolve("owner"), new byte[1 << 20]);

        assertThat(Store.announcement(folder)).isEmpty();
    }
}
