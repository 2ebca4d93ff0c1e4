package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.store.Backup.Cause;
import dev.postil.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A later version, with one script more, brings the database of this one to its own form.
@ResourceLock(FullDisk.ROOM)
class MigrationTest extends BackedUp {

    private static final String MORE =
            "CREATE TABLE shelves AS SELECT id, CAST(1 AS INTEGER) AS place FROM documents;";

    private static final Schema LATER = later(MORE);

    private static Schema later(String script) {
        return new Schema(
                Schema.LATEST + 1,
                number ->
                        number > Schema.LATEST ? script : Schema.CURRENT.scripts().script(number));
    }

    private Place open(Schema schema) throws StoreException {
        return open(new LocalDisk(), schema);
    }

    private Place open(Disk disk, Schema schema) throws StoreException {
        return Place.own(disk, folder.path(), schema);
    }

    private static long shelves(Place place) throws StoreException {
        return place.database()
                .read(
                        connection -> {
                            try (Statement statement = connection.createStatement();
                                    ResultSet rows =
                                            statement.executeQuery(
                                                    "SELECT COUNT(*) FROM shelves")) {
                                rows.next();
                                return rows.getLong(1);
                            }
                        });
    }

    private List<Path> setAside() throws IOException {
        if (!Files.exists(folder.setAside())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.setAside())) {
            return files.toList();
        }
    }

    private List<Backup> backups() throws IOException {
        Failures failures = new Failures(new LocalDisk(), folder.path());
        return new BackupFolder(new LocalDisk(), folder, failures).all();
    }

    @Test
    void theDatabaseIsKeptAndACopyOfItTakesItsPlaceInTheNewForm() throws IOException {
        note(4, "", "kept");
        byte[] before = Files.readAllBytes(folder.databaseFile());

        try (Place place = open(LATER)) {
            assertThat(shelves(place)).isEqualTo(1);
            assertThat(place.verify()).isEmpty();
            assertThat(place.recovered()).isEmpty();
            place.write(
                    List.of(line(5, new Change.OfAnnotation(noted("kept"), HIGHLIGHT))), () -> {});
        }
        try (Place again = open(LATER)) {
            assertThat(again.database().read(Sentinel::read).schema()).isEqualTo(LATER.latest());
            List<Annotation> annotations =
                    again.database().read(it -> new Reading(it).annotations(DOCUMENT.id()));
            assertThat(annotations).containsExactly(HIGHLIGHT);
        }
        assertThat(setAside()).hasSize(1).allSatisfy(it -> assertThat(it).hasBinaryContent(before));
        assertThat(backups()).extracting(Backup::cause).containsExactly(Cause.BEFORE_MIGRATION);
    }

    @Test
    void whatWasKeptIsOpenedByTheVersionThatWroteIt() throws IOException {
        note(4, "", "kept");
        open(LATER).close();
        assertFails(Reason.NEWER_VERSION, () -> Store.open(folder.path()));
        Files.delete(folder.databaseFile());

        BackupFile.unpackDatabase(
                new LocalDisk(), backups().getFirst().file(), folder.databaseFile());

        assertHolds(folder.path(), 4, "kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE shelves (id UUID); DELETE FROM no_such_table;",
                "DROP INDEX tag_uses_by_tag; ALTER TABLE people DROP COLUMN checksum;",
                "DELETE FROM annotations;",
                "UPDATE kinds SET content = X'00';"
            })
    void oneThatFailsOrLosesSomethingLeavesTheOldState(String script) throws IOException {
        note(4, "", "kept");
        byte[] before = Files.readAllBytes(folder.databaseFile());

        assertFails(Reason.OLDER_VERSION, () -> open(later(script)));
        assertFails(Reason.OLDER_VERSION, () -> open(later(script)));

        assertThat(folder.databaseFile()).hasBinaryContent(before);
        assertThat(setAside()).isEmpty();
        assertThat(backups()).hasSize(1);
        assertHolds(folder.path(), 4, "kept");
        try (Place place = open(LATER)) {
            assertThat(shelves(place)).isEqualTo(1);
        }
    }

    @Test
    void oneThatFindsNoRoomLeavesTheOldState() throws IOException {
        note(4, "", "kept");
        for (Path place :
                List.of(
                        folder.backups(),
                        folder.path().resolve(Recovery.REBUILT),
                        folder.setAside())) {
            FailingDisk disk = new FailingDisk();
            disk.fail(new IOException("No space left on device"));
            disk.failOnlyIn(place);

            assertFails(Reason.OLDER_VERSION, () -> open(disk, LATER));

            assertHolds(folder.path(), 4, "kept");
        }
    }

    @Test
    void oneThatEndsBetweenTheTwoDatabasesComesToItsEnd() throws IOException {
        note(4, "", "kept");
        open(LATER).close();
        Files.delete(folder.databaseFile());

        try (Place place = open(LATER)) {
            assertThat(place.recovered()).isPresent();
            assertThat(shelves(place)).isEqualTo(1);
            assertThat(place.verify()).isEmpty();
        }
    }
}
