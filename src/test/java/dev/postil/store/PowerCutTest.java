package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever of the writes that were not synced is lost, reordered or torn: no acknowledged change
/// is.
class PowerCutTest {

    private static final int RUNS = Integer.getInteger("postil.powerCuts", 12);

    @TempDir Path temporary;

    @AfterEach
    void forget() {
        Unsynced.forget();
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() throws IOException {
        FilePath.register(new Unsynced.UnsyncedWrites());
        Random random = new Random(11);
        for (int run = 0; run < RUNS; run++) {
            Path folder = temporary.resolve("w" + run + ".postil");
            Unsynced.forget();
            try (Store store = WorkspaceFixture.create(disk(), folder)) {
                long last = 1;
                for (int cut = 0; cut < 4; cut++) {
                    for (int more = random.nextInt(1, 40); more > 0; more--) {
                        last++;
                        store.write(line(last, titled(last)));
                    }
                    Path left = temporary.resolve("left" + run + "-" + cut + ".postil");
                    Unsynced.cut(folder, left, random);
                    assertAllThere(left, last);
                }
            }
        }
    }

    private static void assertAllThere(Path folder, long last) throws StoreException {
        try (Store store = Store.open(folder)) {
            assertThat(store.info().sequence()).isEqualTo(last);
            assertThat(store.info().title()).isEqualTo(title(last));
            assertThat(store.verify()).isEmpty();
        }
    }

    private static Change titled(long sequence) {
        return new Change.OfTitle(title(sequence - 1), title(sequence));
    }

    private static String title(long sequence) {
        return sequence == 1
                ? "Levant desk"
                : "Desk " + sequence + " ".repeat((int) sequence) + "!";
    }

    private static Disk disk() {
        Disk real = new LocalDisk();
        return (Disk)
                Proxy.newProxyInstance(
                        Disk.class.getClassLoader(),
                        new Class<?>[] {Disk.class},
                        (_, method, values) -> asked(real, method, values));
    }

    private static @Nullable Object asked(Disk real, Method method, Object[] values)
            throws Throwable {
        try {
            Object answer = method.invoke(real, values);
            return switch (method.getName()) {
                case "databaseName" -> answer.toString().replaceFirst("^postil:", "watched:");
                case "open" -> Unsynced.watch((Path) values[0], (FileChannel) answer);
                default -> answer;
            };
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
