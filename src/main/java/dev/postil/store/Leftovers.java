package dev.postil.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What programs left in a workspace that ended amid their work. None of it was ever part of it.
final class Leftovers {

    private Leftovers() {}

    /// Removes all of it from a workspace that nobody else uses; answers how much there was.
    static int discard(Disk disk, Folder folder) throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path place :
                List.of(folder.path(), folder.texts(), folder.originals(), folder.backups())) {
            if (disk.exists(place)) {
                disk.list(place).stream().filter(Leftovers::isUnfinished).forEach(left::add);
            }
        }
        for (Path path : left) {
            disk.discard(path);
        }
        return left.size();
    }

    private static boolean isUnfinished(Path path) {
        String name = path.getFileName().toString();
        return name.equals(Recovery.REBUILT)
                || name.equals(Restoring.UNPACKED)
                || name.matches("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.tmp)?");
    }
}
