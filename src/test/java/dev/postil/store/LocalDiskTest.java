package dev.postil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever gets a name, has the folder synced that it is in.
class LocalDiskTest {

    @TempDir Path temporary;

    private final List<Path> synced = new ArrayList<>();
    private final Disk disk =
            new LocalDisk() {
                @Override
                public void syncFolder(Path folder) throws IOException {
                    super.syncFolder(folder);
                    synced.add(folder);
                }
            };

    @Test
    void ofFoldersThatAreMadeEachAbove() throws IOException {
        disk.makeFolder(temporary.resolve("a/b/c"));

        assertThat(synced)
                .containsExactly(temporary, temporary.resolve("a"), temporary.resolve("a/b"));
    }

    @Test
    void ofOneThatIsThereNone() throws IOException {
        disk.makeFolder(temporary);

        assertThat(synced).isEmpty();
    }

    @Test
    void ofFilesThatAreWrittenOrMovedTheOneTheyAreIn() throws IOException {
        Path other = temporary.resolve("other");
        disk.makeFolder(other);
        synced.clear();
        disk.put(temporary.resolve("file"), new byte[] {1});
        disk.move(temporary.resolve("file"), other.resolve("file"));

        assertThat(synced).containsExactly(temporary, other);
    }
}
