package dev.postil.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsedFoldersTest {

    @TempDir Path folder;

    private final List<String> changes = new ArrayList<>();
    private final UsedFolders folders = new UsedFolders(() -> changes.add("changed"));

    @Test
    void eachUseHasItsFolderAndTheOthersTheOneUsedLast() throws IOException {
        assertThat(folders.folder(FolderUse.IMPORT)).isEmpty();
        Path briefs = made("briefs");
        Path exports = made("exports");
        folders.use(FolderUse.IMPORT, briefs);
        folders.use(FolderUse.EXPORT, exports);

        assertThat(folders.folder(FolderUse.IMPORT)).contains(briefs);
        assertThat(folders.folder(FolderUse.EXPORT)).contains(exports);
        assertThat(folders.folder(FolderUse.CODEBOOK_EXPORT)).contains(exports);
        folders.use(FolderUse.IMPORT, briefs);
        assertThat(folders.folder(FolderUse.CODEBOOK_EXPORT)).contains(briefs);
        assertThat(changes).hasSize(3);
    }

    @Test
    void aFolderThatIsGoneIsNotOffered() throws IOException {
        Path briefs = made("briefs");
        Path exports = made("exports");
        folders.use(FolderUse.EXPORT, exports);
        folders.use(FolderUse.IMPORT, briefs);
        Files.delete(briefs);

        assertThat(folders.folder(FolderUse.IMPORT)).contains(exports);
        Files.delete(exports);
        assertThat(folders.folder(FolderUse.IMPORT)).isEmpty();
    }

    @Test
    void ofAFileIsTakenWhatIsUnderstood() {
        Map<String, @Nullable String> saved = new LinkedHashMap<>();
        saved.put("SOMETHING_NEW", folder.toString());
        saved.put("IMPORT", null);
        saved.put("EXPORT", "\0");
        folders.take(saved);
        assertThat(folders.folder(FolderUse.IMPORT)).isEmpty();

        saved.put("EXPORT", folder.toString());
        folders.take(saved);
        assertThat(folders.folder(FolderUse.EXPORT)).contains(folder);
    }

    private Path made(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }
}
