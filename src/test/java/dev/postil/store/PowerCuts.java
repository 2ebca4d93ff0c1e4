package dev.postil.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// A disk whose power can be cut at any write: work goes on, and a folder shows what the cut would
/// have left. There is one such disk at a time.
public final class PowerCuts implements AutoCloseable {

    /// As there is one at a time, tests that cut the power take this resource.
    public static final String UNSYNCED = "what was not synced";

    private final Disk real = new Syncing();
    private final Disk disk;

    public PowerCuts() {
        FilePath.register(new Unsynced.UnsyncedWrites());
        Unsynced.forget();
        disk =
                (Disk)
                        Proxy.newProxyInstance(
                                Disk.class.getClassLoader(),
                                new Class<?>[] {Disk.class},
                                (_, method, values) -> asked(method, values));
    }

    public Store open(Path folder) throws StoreException {
        return Store.open(disk, folder);
    }

    public void restore(Path folder, Path backup) throws StoreException {
        Restoring.restore(disk, folder, backup, Clock.systemUTC());
    }

    /// What is done before each write and each sync.
    public void beforeEach(Runnable action) {
        Unsynced.beforeEach(action);
    }

    /// Makes in `left` what may be left of a folder if the power is cut now.
    public void cut(Path folder, Path left, Random random) throws IOException {
        Unsynced.cut(folder, left, random);
    }

    @Override
    public void close() {
        Unsynced.forget();
    }

    /// Only what is really synced survives.
    private static final class Syncing extends LocalDisk {

        @Override
        public void syncFolder(Path folder) throws IOException {
            super.syncFolder(folder);
            Unsynced.named(folder);
        }
    }

    private @Nullable Object asked(Method method, Object[] values) throws Throwable {
        switch (method.getName()) {
            case "open", "copy" -> mayMake(last(values));
            case "put" -> mayMake((Path) values[0]);
            case "putAll" -> ((Map<?, ?>) values[0]).keySet().forEach(it -> mayMake((Path) it));
            case "makeFolder" -> {
                for (Path folder = absolute((Path) values[0]);
                        !real.exists(folder);
                        folder = folder.getParent()) {
                    Unsynced.made(folder);
                }
            }
            case "move" -> Unsynced.moving((Path) values[0], (Path) values[1]);
            case "discard" -> Unsynced.discarding((Path) values[0]);
            default -> {}
        }
        Object answer = done(method, values);
        switch (method.getName()) {
            case "databaseName" -> {
                return answer.toString().replaceFirst("^postil:", "watched:");
            }
            case "open" -> {
                return Unsynced.watch(last(values), (FileChannel) answer);
            }
            case "move" -> Unsynced.moved((Path) values[0], (Path) values[1]);
            case "discard" -> Unsynced.discarded((Path) values[0]);
            default -> {}
        }
        return answer;
    }

    private void mayMake(Path file) {
        if (!real.exists(file)) {
            Unsynced.made(file);
        }
    }

    private static Path last(Object[] values) {
        return (Path) values[values.length - 1];
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private @Nullable Object done(Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
