package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.DOCUMENT;
import static dev.postil.store.WorkspaceFixture.HIGHLIGHT;
import static dev.postil.store.WorkspaceFixture.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.model.Change;
import dev.postil.model.Quote;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.store.Finding.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir Path temporary;

    private Folder folder;

    @BeforeEach
    void make() throws StoreException {
        folder = WorkspaceFixture.annotated(temporary.resolve("w.postil"));
    }

    private void assertFinds(Code code, Object... subject) throws StoreException {
        try (Store store = Store.open(folder.path())) {
            assertThat(store.verify()).containsExactly(Finding.of(code, subject));
        }
    }

    @Test
    void aChangedRowIsNotTakenForWhatWasWritten() throws Exception {
        execute(
                folder,
                """
                UPDATE annotations SET content = STRINGTOUTF8(
                    REPLACE(UTF8TOSTRING(content), 'strategic', 'strategiC'))\
                """);

        try (Store store = Store.open(folder.path())) {
            assertThat(store.verify())
                    .contains(Finding.of(Code.ROW_DAMAGED, "annotations", HIGHLIGHT.id()));
            assertThat(store.annotations(DOCUMENT.id())).containsExactly(HIGHLIGHT);
            assertThat(store.recovered()).isPresent();
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void aWrongColumnIsFound() throws Exception {
        execute(folder, "UPDATE annotations SET start_at = 13");

        assertFinds(Code.ROW_INDEX_WRONG, "annotations", HIGHLIGHT.id());
    }

    @Test
    void aLostUseOfATagIsFound() throws Exception {
        execute(folder, "DELETE FROM tag_uses");

        assertFinds(Code.TAG_INDEX_WRONG);
    }

    @Test
    void aWrongCountIsFound() throws Exception {
        execute(folder, "UPDATE annotation_counts SET number = 2 WHERE kind = 'risk'");

        assertFinds(Code.COUNT_WRONG, DOCUMENT.title());
    }

    @Test
    void aDamagedLineIsFoundAndTheOthersAreRead() throws Exception {
        execute(folder, "UPDATE change_pieces SET content = X'00' WHERE sequence = 2");

        assertFinds(Code.LINE_DAMAGED, 2);
    }

    @Test
    void aDamagedTextIsFoundAndNotShown() throws Exception {
        Path text = folder.text(DOCUMENT.textSha256());
        Files.writeString(text, Files.readString(text).replace("policy", "Policy"));

        assertFinds(Code.TEXT_DAMAGED, DOCUMENT.title(), DOCUMENT.textSha256());
        try (Store store = Store.open(folder.path())) {
            assertThatThrownBy(() -> store.content(DOCUMENT))
                    .hasCauseInstanceOf(StoreException.class);
        }
    }

    @Test
    void aDamagedStructureIsFoundAndMendedByTheNextImport() throws Exception {
        Path structure = folder.structure(DOCUMENT.textSha256(), DOCUMENT.id());
        Files.writeString(structure, "{}");

        assertFinds(Code.STRUCTURE_DAMAGED, DOCUMENT.title(), DOCUMENT.id());
        try (Store store = Store.open(folder.path())) {
            store.putText(DOCUMENT, Sample.content(WorkspaceFixture.TEXT), null);

            assertThat(store.content(DOCUMENT)).isEqualTo(Sample.content(WorkspaceFixture.TEXT));
        }
    }

    @Test
    void aLostOriginalIsFound() throws IOException {
        Files.delete(folder.original(DOCUMENT.source().sha256()));

        assertFinds(Code.ORIGINAL_DAMAGED, DOCUMENT.title(), DOCUMENT.source().sha256());
    }

    @Test
    void aQuoteThatIsNotAtItsPlaceIsFound() throws Exception {
        try (Store store = Store.open(folder.path())) {
            store.write(
                    WorkspaceFixture.line(
                            4,
                            new Change.OfAnnotation(
                                    HIGHLIGHT,
                                    HIGHLIGHT.withPlace(
                                            new Span(12, 5_000),
                                            new Quote("strategic", "", ""),
                                            HIGHLIGHT.anchor(),
                                            HIGHLIGHT.creator(),
                                            Sample.NOW))));
        }

        assertFinds(Code.QUOTE_DIFFERS, DOCUMENT.title(), HIGHLIGHT.id());
    }

    @Test
    void anAnnotationOfNoDocumentIsFound() throws Exception {
        try (Store store = Store.open(folder.path())) {
            store.write(WorkspaceFixture.line(4, new Change.OfDocument(DOCUMENT, null)));
        }

        assertFinds(Code.DOCUMENT_UNKNOWN, HIGHLIGHT.id());
    }
}
