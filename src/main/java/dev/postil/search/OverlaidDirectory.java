package dev.postil.search;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/// A folder that is only read, with all that is written put into another: an index that belongs to
/// another program can be brought up to date without a change to it.
final class OverlaidDirectory extends Directory {

    private final Directory below;
    private final Directory above;
    private final Set<String> deleted = new HashSet<>();

    /// Both are closed with this one.
    OverlaidDirectory(Directory below, Directory above) {
        this.below = below;
        this.above = above;
    }

    @Override
    public synchronized String[] listAll() throws IOException {
        Set<String> all = new TreeSet<>(Set.of(below.listAll()));
        all.removeAll(deleted);
        all.addAll(Set.of(above.listAll()));
        return all.toArray(String[]::new);
    }

    private boolean isAbove(String name) throws IOException {
        return Set.of(above.listAll()).contains(name);
    }

    private synchronized Directory of(String name) throws IOException {
        if (isAbove(name)) {
            return above;
        }
        if (deleted.contains(name)) {
            throw new NoSuchFileException(name);
        }
        return below;
    }

    @Override
    public synchronized void deleteFile(String name) throws IOException {
        if (isAbove(name)) {
            above.deleteFile(name);
        } else {
            deleted.add(name);
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return of(name).fileLength(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return above.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        return above.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) {
        // What is above does not outlive the program.
    }

    @Override
    public void syncMetaData() {
        // What is above does not outlive the program.
    }

    @Override
    public void rename(String source, String target) throws IOException {
        above.rename(source, target);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return of(name).openInput(name, context);
    }

    /// What is below is locked by its owner, if at all.
    @Override
    public Lock obtainLock(String name) throws IOException {
        return above.obtainLock(name);
    }

    @Override
    public void close() throws IOException {
        try (below) {
            above.close();
        }
    }

    @Override
    public Set<String> getPendingDeletions() throws IOException {
        return above.getPendingDeletions();
    }
}
