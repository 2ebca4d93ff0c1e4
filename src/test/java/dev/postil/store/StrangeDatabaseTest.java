package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.assertFails;
import static dev.postil.store.WorkspaceFixture.execute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.StoreException.Reason;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// H2 runs what a database defines when it opens it. What this program would not define is refused
/// before.
class StrangeDatabaseTest extends BackedUp {

    private static final AtomicInteger RUN = new AtomicInteger();

    private static final String TRIGGER =
            "CREATE TRIGGER strange BEFORE SELECT ON workspace CALL '"
                    + "dev.postil.store.StrangeDatabaseTest$Strange'";

    /// What a stranger would like to have run.
    public static final class Strange implements Trigger {

        @Override
        public void init(
                Connection connection,
                String schema,
                String name,
                String table,
                boolean before,
                int type) {
            RUN.incrementAndGet();
        }

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            RUN.incrementAndGet();
        }

        public static int run() {
            return RUN.incrementAndGet();
        }
    }

    @BeforeEach
    void forget() {
        RUN.set(0);
    }

    /// A backup of this workspace whose database somebody added something to.
    private Path strangeBackup(String statement) throws Exception {
        Backup made = backUp();
        Folder work = new Folder(Files.createDirectories(temporary.resolve("work")));
        Path strange = temporary.resolve("strange.postil-backup");
        BackupFile.unpackDatabase(new LocalDisk(), made.file(), work.databaseFile());
        execute(work, statement);
        RUN.set(0);
        try (OutputStream out = Files.newOutputStream(strange);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            BackupFile.visit(
                    new LocalDisk(),
                    made.file(),
                    (name, content) -> {
                        zip.putNextEntry(new ZipEntry(name));
                        zip.write(
                                name.equals(BackupFile.DATABASE)
                                        ? Files.readAllBytes(work.databaseFile())
                                        : content.readAllBytes());
                        zip.closeEntry();
                    });
        }
        return strange;
    }

    @Test
    void toOpenADatabaseInTheCommonWayRunsWhatItDefines() throws Exception {
        execute(folder, TRIGGER);
        RUN.set(0);

        execute(folder, "SET WRITE_DELAY 0");

        assertThat(RUN.get()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRIGGER,
                "CREATE ALIAS strange FOR 'dev.postil.store.StrangeDatabaseTest$Strange.run'",
                "CREATE ALIAS strange AS 'int run() { return 1; }'",
                "CREATE CONSTANT strange VALUE 1",
                "CREATE VIEW strange AS SELECT id FROM workspace",
                "CREATE DOMAIN strange AS INTEGER CHECK (VALUE > LENGTH(FILE_READ('/etc/hostname')))",
                "CREATE FORCE LINKED TABLE strange ('org.h2.Driver', 'jdbc:h2:mem:', '', '', 'T')",
                "ALTER TABLE tags ADD COLUMN strange VARCHAR DEFAULT FILE_READ('/etc/hostname', NULL)",
                "ALTER TABLE kinds ADD CONSTRAINT strange CHECK (place < 9)",
                "CREATE ROLE strange",
                "CREATE FORCE AGGREGATE strange FOR 'dev.postil.store.StrangeDatabaseTest$Strange'"
            })
    void aBackupThatDefinesWhatWeDoNotIsRefusedAndNothingOfItIsRun(String statement)
            throws Exception {
        Path strange = strangeBackup(statement);
        note(4, "", "kept");
        RUN.set(0);

        assertFails(Reason.NO_BACKUP, () -> Restoring.restore(folder.path(), strange, CLOCK));

        assertThat(RUN.get()).isZero();
        assertHolds(folder.path(), 4, "kept");
    }

    @Test
    void oneThatNobodyAddedAnythingToIsRestored() throws Exception {
        Path same = strangeBackup("ANALYZE");
        note(4, "", "later");

        Restoring.restore(folder.path(), same, CLOCK);

        assertHolds(folder.path(), 3, "");
    }

    @Test
    void aWorkspaceWhoseDatabaseDefinesMoreIsMadeAnewOfItsJournal() throws Exception {
        note(4, "", "kept");
        execute(folder, TRIGGER);
        RUN.set(0);

        assertHolds(folder.path(), 4, "kept");

        assertThat(RUN.get()).isZero();
        assertThat(folder.setAside().toFile().list()).hasSize(1);
    }

    @Test
    void whereTheDatabaseIsGoneSuchABackupIsOfNoUse() throws Exception {
        Path strange = strangeBackup(TRIGGER);
        note(4, "", "kept");
        Files.move(strange, folder.backups().resolve("2031-01-01T00-00-00-x.postil-backup"));
        Files.delete(folder.databaseFile());

        assertHolds(folder.path(), 4, "kept");

        assertThat(RUN.get()).isZero();
    }
}
