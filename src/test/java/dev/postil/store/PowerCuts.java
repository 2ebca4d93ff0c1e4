package dev.postil.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// A disk whose power can be cut at any write: work goes on, and a folder shows what the cut would
/// have left. There is one such disk at a time.
public final class PowerCuts implements AutoCloseable {

    private final Disk real = new LocalDisk();
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

    private @Nullable Object asked(Method method, Object[] values) throws Throwable {
        boolean isNew =
                (method.getName().equals("open") || method.getName().equals("copy"))
                        && !real.exists(last(values));
        Object answer = done(method, values);
        switch (method.getName()) {
            case "databaseName" -> {
                return answer.toString().replaceFirst("^postil:", "watched:");
            }
            case "open", "copy" -> {
                if (isNew) {
                    Unsynced.made(last(values));
                }
                return answer instanceof FileChannel channel
                        ? Unsynced.watch(last(values), channel)
                        : answer;
            }
            case "put" -> Unsynced.named(parent((Path) values[0]));
            case "syncFolder" -> Unsynced.named((Path) values[0]);
            case "move" -> Unsynced.moved((Path) values[0], (Path) values[1]);
            case "discard" -> Unsynced.discarded((Path) values[0]);
            default -> {}
        }
        return answer;
    }

    private static Path last(Object[] values) {
        return (Path) values[values.length - 1];
    }

    private static Path parent(Path path) {
        return path.toAbsolutePath().normalize().getParent();
    }

    private @Nullable Object done(Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
