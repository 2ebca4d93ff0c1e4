package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.TEXT;
import static dev.postil.store.WorkspaceFixture.annotated;
import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.store.Backup.Cause;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base of the tests of backups: an annotated workspace, to be backed up and changed.
abstract class BackedUp {

    static final Instant NOW = Instant.parse("2025-03-22T09:00:00Z");

    static final Clock CLOCK = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);

    @TempDir Path temporary;

    Folder folder = new Folder(Path.of(""));

    @BeforeEach
    void makeAWorkspace() throws StoreException {
        folder = annotated(temporary.resolve("w.postil"));
    }

    Backup backUp() throws StoreException {
        try (Store store = Store.open(folder.path())) {
            return store.backups().add(Cause.ASKED, NOW);
        }
    }

    Backup backUpTo(Path file) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            return store.backups().writeTo(file, NOW);
        }
    }

    static Annotation noted(String note) {
        return HIGHLIGHT.withNote(note, Sample.ADA.id(), Sample.NOW);
    }

    void note(long sequence, String before, String after) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            Annotation from = before.isEmpty() ? HIGHLIGHT : noted(before);
            store.write(line(sequence, new Change.OfAnnotation(from, noted(after))));
        }
    }

    /// @param known what is still to be found
    void assertHolds(Path path, long sequence, String note, Finding... known)
            throws StoreException {
        try (Store store = Store.open(path)) {
            assertThat(store.info().sequence()).isEqualTo(sequence);
            assertThat(store.annotations(DOCUMENT.id()))
                    .extracting(Annotation::note)
                    .containsExactly(note.isEmpty() ? null : note);
            assertThat(store.content(DOCUMENT).text()).isEqualTo(TEXT);
            assertThat(store.verify()).containsExactly(known);
        }
    }
}
