package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.annotated;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.create;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postil.model.Change;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(FullDisk.ROOM)
class OpeningTest {

    @TempDir Path temporary;

    private final Disk disk = new LocalDisk();

    @Test
    void aSecondOwnerIsToldAndTheFirstGoesOn() throws StoreException {
        Path folder = temporary.resolve("w.postil");
        try (Store first = create(disk, folder)) {
            assertFails(Reason.IN_USE, () -> Store.open(folder));

            first.write(line(2, new Change.OfTitle("Levant desk", "Desk")));
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.info().title()).isEqualTo("Desk");
        }
    }

    @Test
    void whatIsThereIsNeverOverwrittenByANewWorkspace() throws IOException {
        Path full = Files.createDirectory(temporary.resolve("full.postil"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        Path file = Files.writeString(temporary.resolve("file.postil"), "mine");

        assertFails(Reason.EXISTS, () -> create(disk, full));
        assertFails(Reason.EXISTS, () -> create(disk, file));

        assertThat(full.resolve("mine.txt")).hasContent("mine");
        assertThat(file).hasContent("mine");
    }

    @Test
    void anEmptyFolderBecomesAWorkspace() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty.postil"));

        create(disk, empty).close();

        assertThat(Store.isWorkspace(empty)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a;INIT=x.postil", "100 %3B;.postil", "Ордер 😀.postil", "a'b\"c.postil"})
    void anyNameWillDo(String name) throws StoreException {
        Path folder = temporary.resolve(name);

        annotated(folder);

        try (Store store = Store.open(folder)) {
            assertThat(store.documents()).containsExactly(DOCUMENT);
        }
        assertThat(folder.resolve("store.mv.db")).exists();
    }

    @Test
    void aFolderWithoutAWorkspaceIsNone() throws IOException {
        assertFails(Reason.NOT_A_WORKSPACE, () -> Store.open(temporary));
        assertThat(Store.isWorkspace(temporary)).isFalse();
        try (Stream<Path> contents = Files.list(temporary)) {
            assertThat(contents).isEmpty();
        }
    }

    @Test
    void aLaterFormatIsRefusedBeforeAnythingIsTouched() throws IOException {
        Folder folder = annotated(temporary.resolve("w.postil"));
        Files.writeString(folder.marker(), "version=2\nsomething=new\n");
        byte[] before = Files.readAllBytes(folder.databaseFile());

        assertFails(Reason.NEWER_VERSION, () -> Store.open(folder.path()));

        assertThat(folder.databaseFile()).hasBinaryContent(before);
    }

    @Test
    void aLaterSchemaIsRefused() throws Exception {
        Folder folder = annotated(temporary.resolve("w.postil"));
        Sentinel sentinel = WorkspaceFixture.inDatabase(folder, Sentinel::read);
        Sentinel later =
                new Sentinel(
                        sentinel.info(),
                        Schema.LATEST + 1,
                        sentinel.documents(),
                        sentinel.annotations(),
                        sentinel.links(),
                        sentinel.hash());
        WorkspaceFixture.inDatabase(
                folder,
                connection -> {
                    later.write(connection);
                    return later;
                });

        assertFails(Reason.NEWER_VERSION, () -> Store.open(folder.path()));
    }

    @Test
    void aFolderThatCannotBeWrittenIsReadOnly() throws IOException {
        Folder folder = annotated(temporary.resolve("w.postil"));
        FailingDisk readOnly = new FailingDisk();
        readOnly.fail(new AccessDeniedException(folder.lock().toString()));

        assertFails(Reason.READ_ONLY, () -> Store.open(readOnly, folder.path()));
    }

    @Test
    void aPlaceThatCannotBeWrittenTakesNoWorkspace() {
        Path folder = temporary.resolve("w.postil");
        FailingDisk readOnly = new FailingDisk();
        readOnly.fail(new AccessDeniedException(folder.toString()));

        assertFails(Reason.READ_ONLY, () -> create(readOnly, folder));

        assertThat(folder).doesNotExist();
    }

    @Test
    void nobodyElseCanReadTheFiles() throws IOException {
        assumeTrue(OwnerOnly.isPosix(temporary), "a system with owners and permissions");
        Folder folder = annotated(temporary.resolve("w.postil"));

        List<Path> all;
        try (Stream<Path> contents = Files.walk(folder.path())) {
            all = contents.toList();
        }

        assertThat(all).hasSizeGreaterThan(7);
        for (Path path : all) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
        }
    }
}
