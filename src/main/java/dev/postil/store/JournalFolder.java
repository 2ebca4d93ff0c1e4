package dev.postil.store;

import dev.postil.store.journal.JournalFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/// The folder of a workspace's journal, reached through its disk.
record JournalFolder(Disk disk, Path folder) implements JournalFiles {

    @Override
    public List<String> names() throws IOException {
        if (!disk.exists(folder)) {
            return List.of();
        }
        return disk.list(folder).stream().map(file -> file.getFileName().toString()).toList();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return disk.read(folder.resolve(name));
    }

    @Override
    public FileChannel open(String name) throws IOException {
        if (!disk.exists(folder) && disk.exists(folder.resolveSibling("texts"))) {
            disk.makeFolder(folder);
        }
        return disk.open(folder.resolve(name));
    }

    @Override
    public void syncNames() throws IOException {
        disk.syncFolder(folder);
    }

    @Override
    public void delete(String name) throws IOException {
        disk.discard(folder.resolve(name));
    }

    @Override
    public Path setAside(String name) throws IOException {
        return SetAside.file(disk, new Folder(folder.resolveSibling("")), folder.resolve(name));
    }
}
