package dev.postil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where others write, too.
class SharingTest {

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "Dropbox, Dropbox",
        "Dropbox (Personal), Dropbox",
        "Library/CloudStorage/Dropbox-Work, Dropbox",
        "OneDrive, OneDrive",
        "OneDrive - Ministry of Fish, OneDrive",
        "Library/CloudStorage/OneDrive-Personal, OneDrive",
        "Google Drive/My Drive, Google Drive",
        "Library/CloudStorage/GoogleDrive-ada@example.org, Google Drive",
        "Library/Mobile Documents/com~apple~CloudDocs, iCloud Drive",
        "iCloudDrive, iCloud Drive",
        "Nextcloud, Nextcloud",
        "ownCloud, ownCloud",
    })
    void aFolderIsKnownByTheNameThatItsProgramGivesIt(String name, String program)
            throws IOException {
        assertThat(local(workspaceIn(home.resolve(name))))
                .isEqualTo(new SharedFolder(false, program));
    }

    @ParameterizedTest
    @CsvSource({
        ".dropbox.cache/x, Dropbox",
        ".dropbox, Dropbox",
        ".sync_8ac1.db, Nextcloud",
        "._sync_8ac1.db, Nextcloud",
        ".owncloudsync.log, ownCloud",
        ".tmp.driveupload/x, Google Drive",
        ".stfolder/x, Syncthing",
    })
    void aFolderIsKnownByWhatItsProgramLeavesInIt(String trace, String program) throws IOException {
        Path workspace = workspaceIn(home.resolve("Cloud/Desk/2026"));
        Path left = home.resolve("Cloud").resolve(trace);
        Files.createDirectories(left.getParent());
        Files.createFile(left);

        assertThat(local(workspace)).isEqualTo(new SharedFolder(false, program));
    }

    @Test
    void aFolderIsKnownByWhereTheSystemSaysThatItIs() throws IOException {
        Path workspace = workspaceIn(home.resolve("Work files"));
        var sharing =
                new Sharing(
                        Map.of("OneDriveCommercial", home.resolve("Work files").toString()),
                        _ -> "NTFS");

        assertThat(sharing.of(workspace)).contains(new SharedFolder(false, "OneDrive"));
    }

    @Test
    void aLinkIntoSuchAFolderIsFollowed() throws IOException {
        Path workspace = workspaceIn(home.resolve("Dropbox"));
        Path link = Files.createSymbolicLink(home.resolve("desk"), workspace.getParent());

        assertThat(local(link.resolve(workspace.getFileName())))
                .isEqualTo(new SharedFolder(false, "Dropbox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.gvfsd-fuse", "9p", "NFS"})
    void aNetworkIsKnownByItsFileSystem(String type) throws IOException {
        var sharing = new Sharing(Map.of(), _ -> type);

        assertThat(sharing.of(workspaceIn(home)))
                .hasValueSatisfying(found -> assertThat(found.network()).isTrue());
    }

    @Test
    void aNetworkThatDoesNotAnswerIsNoFailure() throws IOException {
        var sharing =
                new Sharing(
                        Map.of(),
                        _ -> {
                            throw new IOException("no answer");
                        });

        assertThat(sharing.of(workspaceIn(home))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "overlay", "apfs", "NTFS", "tmpfs", "fuse.ext4"})
    void aDiskOfThisComputerIsNobodyElses(String type) throws IOException {
        var sharing = new Sharing(Map.of("OneDrive", ""), _ -> type);

        assertThat(sharing.of(workspaceIn(home.resolve("Dropboxes and boxes")))).isEmpty();
    }

    @Test
    void theSettingsOfDropboxInTheHomeFolderMeanNothing() throws IOException {
        Files.createDirectories(home.resolve(".dropbox/instance1"));

        assertThat(new Sharing(Map.of(), _ -> "ext4").of(workspaceIn(home))).isEmpty();
    }

    private static Path workspaceIn(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("Desk.postil"));
    }

    private static SharedFolder local(Path workspace) {
        return new Sharing(Map.of(), _ -> "ext4").of(workspace).orElseThrow();
    }
}
