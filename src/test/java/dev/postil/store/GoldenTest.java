package dev.postil.store;

import static dev.postil.store.GoldenWorkspace.TOLL;
import static dev.postil.store.GoldenWorkspace.exported;
import static dev.postil.store.GoldenWorkspace.kept;
import static dev.postil.store.GoldenWorkspace.noted;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Entry.Act;
import dev.postil.model.Sample;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workspaces as each version wrote them are opened with all that they hold.
class GoldenTest {

    private static final Path NAME = Path.of("Harbour.postil");

    @TempDir Path temporary;

    /// The numbers of all schemas that were ever released, and of this one.
    static Stream<Integer> schemas() {
        return IntStream.rangeClosed(1, Schema.LATEST)
                .boxed()
                .filter(number -> Files.exists(kept(number)));
    }

    private Path copy(int schema) throws IOException {
        Path from = kept(schema).resolve(NAME);
        Path to = temporary.resolve(NAME);
        WorkspaceFixture.copy(from, to);
        return to;
    }

    private static String expected(int schema) throws IOException {
        return Files.readString(kept(schema).resolve("expected.json"));
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void theWorkspaceOfThisVersionIsKept() {
        assertThat(kept(Schema.LATEST).resolve(NAME)).isDirectory();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void allThatItHoldsIsThereAndWorkGoesOn(int schema) throws IOException {
        Path folder = copy(schema);
        try (Store store = Store.open(folder)) {
            assertThat(exported(store)).isEqualTo(expected(schema));
            assertThat(store.verify()).isEmpty();
            assertThat(store.recovered()).isEmpty();

            store.write(line(14, new Change.OfAnnotation(noted(TOLL), TOLL)));
            store.write(line(15, new Act.Undo(14)));
            store.write(line(16, new Act.Redo(14)));
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.annotationsOf(List.of(TOLL.id()))).containsExactly(TOLL);
            assertThat(again.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void itsBackupAndItsJournalMakeItAnew(int schema) throws IOException {
        Path folder = copy(schema);
        Files.delete(folder.resolve("store.mv.db"));

        try (Store store = Store.open(folder)) {
            assertThat(store.recovered()).isPresent();
            assertThat(exported(store)).isEqualTo(expected(schema));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void itsBackupIsRestored(int schema) throws IOException {
        Path folder = copy(schema);
        Path backup;
        try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
            backup = backups.findFirst().orElseThrow();
        }

        Restoring.restore(folder, backup, Clock.systemUTC());

        try (Store store = Store.open(folder)) {
            assertThat(store.info().title()).isEqualTo("Ferry desk");
            assertThat(store.verify()).isEmpty();
        }
    }

    /// What later versions are given to open is what this one writes.
    @Test
    void whatIsKeptIsWhatThisVersionMakes() throws IOException {
        Path made = temporary.resolve("made.postil");
        GoldenWorkspace.make(made);

        try (Store store = Store.open(made)) {
            UUID id = store.info().id();
            String same = exported(store).replace(id.toString(), keptId());
            assertThat(same).isEqualTo(expected(Schema.LATEST));
        }
    }

    private static String keptId() throws IOException {
        Path marker = kept(Schema.LATEST).resolve(NAME).resolve("workspace.properties");
        return Files.readAllLines(marker).stream()
                .filter(row -> row.startsWith("id="))
                .map(row -> row.substring(3))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneOfALaterFormatIsRefusedWithoutAByteChanged() throws IOException {
        Path folder = copy(Schema.LATEST);
        Path marker = folder.resolve("workspace.properties");
        Files.writeString(marker, Files.readString(marker).replace("version=1", "version=2"));
        Map<String, byte[]> before = contents(folder);

        assertFails(Reason.NEWER_VERSION, () -> Store.open(folder));
        assertFails(
                Reason.NEWER_VERSION, () -> Repair.repair(folder, List.of(), Clock.systemUTC()));

        assertSame(folder, before);
    }

    @Test
    void oneOfALaterSchemaIsRefusedWithoutAByteChanged() throws Exception {
        Folder folder = new Folder(copy(Schema.LATEST));
        Sentinel sentinel = WorkspaceFixture.inDatabase(folder, Sentinel::read);
        WorkspaceFixture.inDatabase(
                folder,
                connection -> {
                    sentinel.ofSchema(Schema.LATEST + 1).write(connection);
                    return true;
                });
        Map<String, byte[]> before = contents(folder.path());

        assertFails(Reason.NEWER_VERSION, () -> Store.open(folder.path()));

        Map<String, byte[]> after = contents(folder.path());
        after.remove("lock");
        before.remove("lock");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.get("store.mv.db")).isEqualTo(before.get("store.mv.db"));
    }

    private static void assertSame(Path folder, Map<String, byte[]> before) throws IOException {
        Map<String, byte[]> after = contents(folder);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    /// 1 is the format of H2 1.4, 9 that of one that is not made yet.
    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void aDatabaseOfAnotherVersionOfH2IsMadeAnewAndKeptAsItWas(int format) throws IOException {
        Path folder = copy(Schema.LATEST);
        Path database = folder.resolve("store.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        writeFormat(bytes, 0, format);
        writeFormat(bytes, 4_096, format);
        Files.write(database, bytes);

        try (Store store = Store.open(folder)) {
            Recovered recovered = store.recovered().orElseThrow();
            assertThat(recovered.messageKey()).isEqualTo("workspace.recovered.foreign");
            assertThat(recovered.setAside()).hasBinaryContent(bytes);
            assertThat(exported(store)).isEqualTo(expected(Schema.LATEST));
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void fromTheFirstLineOnNoBackupIsNeededForThat() throws IOException {
        Path folder = copy(Schema.LATEST);
        Path database = folder.resolve("store.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        writeFormat(bytes, 0, 9);
        writeFormat(bytes, 4_096, 9);
        Files.write(database, bytes);
        new LocalDisk().discard(folder.resolve("backups"));

        try (Store store = Store.open(folder)) {
            assertThat(store.recovered().map(Recovered::cause)).contains(Recovered.Cause.FOREIGN);
            assertThat(exported(store)).isEqualTo(expected(Schema.LATEST));
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void oneThatSaysAnotherVersionOfH2ButIsReadIsOpenedAsItIs() throws IOException {
        Path folder = copy(Schema.LATEST);
        Path marker = folder.resolve("workspace.properties");
        Files.writeString(marker, Files.readString(marker).replaceFirst("h2=.*", "h2=2.5.252"));

        try (Store store = Store.open(folder)) {
            assertThat(store.recovered()).isEmpty();
            assertThat(exported(store)).isEqualTo(expected(Schema.LATEST));
        }
    }

    /// A backup may be of this version of H2, and hold less.
    @Test
    void whereNotAllCanBeMadeAnewItIsLeftToTheVersionThatWroteIt() throws IOException {
        Path folder = copy(Schema.LATEST);
        Path database = folder.resolve("store.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        writeFormat(bytes, 0, 9);
        writeFormat(bytes, 4_096, 9);
        Files.write(database, bytes);
        new LocalDisk().discard(folder.resolve("journal"));

        assertFails(Reason.NEWER_VERSION, () -> Store.open(folder));

        assertThat(database).hasBinaryContent(bytes);
        assertThat(folder.resolve("set-aside")).doesNotExist();
    }

    /// A block begins with a row of names and values that ends with its own checksum.
    private static void writeFormat(byte[] file, int block, int format) {
        String row = new String(file, block, 4_096, StandardCharsets.ISO_8859_1);
        String said = row.substring(0, row.indexOf(",fletcher:"));
        String other = said.replaceFirst("format:\\w+", "format:" + format);
        byte[] summed = other.getBytes(StandardCharsets.ISO_8859_1);
        int sum = DataUtils.getFletcher32(summed, 0, summed.length);
        byte[] whole =
                "%s,fletcher:%x\n".formatted(other, sum).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(whole, 0, file, block, whole.length);
    }

    @Test
    void thePeopleWhoWroteItAreThere() throws IOException {
        try (Store store = Store.open(copy(Schema.LATEST))) {
            assertThat(store.people()).containsExactly(Sample.ADA);
        }
    }
}
