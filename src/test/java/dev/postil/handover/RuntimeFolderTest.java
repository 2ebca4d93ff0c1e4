package dev.postil.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {

    @TempDir Path folder;

    @Test
    void onlyItsUserReachesASocket() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Listened listened = new Listened(folder, (_, _, _, _) -> 0)) {
            assertThat(permissions(listened.socket())).isEqualTo("rw-------");
            assertThat(permissions(listened.socket().getParent())).isEqualTo("rwx------");
        }
    }

    @Test
    void nothingIsLeftOfAnOwnerThatCloses() throws Exception {
        try (Listened _ = new Listened(folder, (_, _, _, _) -> 0)) {
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSocketThatOthersCouldHaveMadeIsNotCalled() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Listened listened = new Listened(folder, (_, _, _, _) -> 0)) {
            Path parent = listened.socket().getParent();
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxrwx---"));

            assertThat(listened.ask()).isEqualTo(new Answer.Nobody());

            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
            assertThat(listened.ask()).isEqualTo(new Answer.Done(0));
        }
    }

    @Test
    void aPathThatIsTooLongGivesWayToTheNext() throws Exception {
        Path tooLong = Files.createDirectories(folder.resolve("n".repeat(120)));
        Path missing = folder.resolve("missing");
        var runtime = new RuntimeFolder(List.of(missing, tooLong, folder));

        try (Owner owner = Owner.listen(runtime, (_, _, _, _) -> 3, new LockedTurns())) {
            assertThat(
                            new Caller(runtime)
                                    .ask(
                                            owner.address(),
                                            Listened.REQUEST,
                                            OutputStream.nullOutputStream(),
                                            OutputStream.nullOutputStream()))
                    .isEqualTo(new Answer.Done(3));
            assertThat(tooLong).isEmptyDirectory();
        }
    }

    @Test
    void theSystemsOwnFolderComesBeforeTheTemporaryOne() {
        assertThat(RuntimeFolder.of(Map.of("XDG_RUNTIME_DIR", "/run/user/1"), "/var/tmp").bases())
                .startsWith(Path.of("/run/user/1"), Path.of("/var/tmp"));
        assertThat(RuntimeFolder.of(Map.of("XDG_RUNTIME_DIR", "relative"), "/var/tmp").bases())
                .startsWith(Path.of("/var/tmp"));
    }

    @Test
    void aDeadOwnersSocketIsNobodyAndIsRemoved() throws Exception {
        Listened dead = new Listened(folder, (_, _, _, _) -> 0);
        byte[] address = dead.owner.address();
        Path socket = dead.socket();
        dead.close();
        // As a process that was killed leaves them.
        Files.createDirectory(
                socket.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(socket);

        assertThat(dead.ask()).isEqualTo(new Answer.Nobody());
        Owner.removeRemains(dead.runtime, address);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSocketOfALivingOwnerIsNotRemoved() throws Exception {
        try (Listened listened = new Listened(folder, (_, _, _, _) -> 0)) {
            Owner.removeRemains(listened.runtime, listened.owner.address());

            assertThat(listened.ask()).isEqualTo(new Answer.Done(0));
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
