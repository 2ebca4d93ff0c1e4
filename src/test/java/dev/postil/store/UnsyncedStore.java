package dev.postil.store;

import dev.postil.model.Entry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// Stores on a disk that is not waited for, for tests that write thousands of lines and ask what
/// they mean, not whether they survive a power cut.
public final class UnsyncedStore {

    private static final Disk REAL = new LocalDisk();

    private UnsyncedStore() {}

    public static Store create(Path folder, String title, Entry first) throws StoreException {
        return Store.create(disk(), folder, title, first);
    }

    public static Store open(Path folder) throws StoreException {
        return Store.open(disk(), folder);
    }

    private static Disk disk() {
        FilePath.register(new UnsyncedFilePath());
        return (Disk)
                Proxy.newProxyInstance(
                        Disk.class.getClassLoader(),
                        new Class<?>[] {Disk.class},
                        (_, method, values) -> asked(method, values));
    }

    private static @Nullable Object asked(Method method, Object[] values) throws Throwable {
        try {
            Object answer = method.invoke(REAL, values);
            return method.getName().equals("databaseName")
                    ? answer.toString().replaceFirst("^postil:", UnsyncedFilePath.SCHEME + ":")
                    : answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
