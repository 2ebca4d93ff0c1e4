package dev.postil.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes of a workspace what the first version left: it had no journal, and found links by reading
/// all of them.
public final class EarlierWorkspace {

    private EarlierWorkspace() {}

    /// @param path of a closed workspace
    public static void make(Path path) throws Exception {
        Folder folder = new Folder(path);
        for (String column : List.of("from_annotation", "to_annotation", "from_tag", "to_tag")) {
            WorkspaceFixture.execute(folder, "DROP INDEX links_" + column);
        }
        for (String column : List.of("from_annotation", "to_annotation", "from_tag", "to_tag")) {
            WorkspaceFixture.execute(folder, "ALTER TABLE links DROP COLUMN " + column);
        }
        WorkspaceFixture.inDatabase(
                folder,
                connection -> {
                    Sentinel first = Sentinel.read(connection).ofSchema(1);
                    first.write(connection);
                    return first;
                });
        WorkspaceFixture.execute(folder, "ALTER TABLE workspace DROP COLUMN head_hash");
        new LocalDisk().discard(folder.journal());
        List<String> marker =
                Files.readAllLines(folder.marker()).stream()
                        .filter(line -> !line.startsWith("title="))
                        .toList();
        Files.write(folder.marker(), marker);
    }
}
