package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkQueriesTest {

    private static final LinkEnd HERE =
            new LinkEnd(WorkspaceFixture.HIGHLIGHT.id(), "risk", Sample.id(7));
    private static final LinkEnd TAG = new LinkEnd(null, "actor", Sample.id(8));
    private static final LinkEnd FAR = new LinkEnd(Sample.id(99), "actor", Sample.id(8));

    private static final Link OUT = link(31, HERE, TAG);
    private static final Link IN = link(32, FAR, HERE);
    private static final Link OTHER = link(33, FAR, new LinkEnd(null, null, Sample.id(7)));

    @TempDir Path temporary;

    @Test
    void linksAreFoundByDocumentAndByTag() throws Exception {
        try (Store store = WorkspaceFixture.create(new LocalDisk(), temporary.resolve("w"))) {
            fill(store);

            assertFound(store);
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void aWorkspaceOfAnEarlierVersionIsBroughtUpToDateOnce() throws Exception {
        Path path = temporary.resolve("w");
        try (Store store = WorkspaceFixture.create(new LocalDisk(), path)) {
            fill(store);
        }
        Folder folder = new Folder(path);
        EarlierWorkspace.make(path);

        for (int i = 0; i < 2; i++) {
            try (Store store = Store.open(path)) {
                assertFound(store);
                assertThat(store.verify()).isEmpty();
                store.write(line(7 + i, new Change.OfLink(null, link(40 + i, HERE, FAR))));
            }
        }
        assertThat(WorkspaceFixture.inDatabase(folder, Sentinel::read).schema())
                .isEqualTo(Schema.LATEST);
    }

    private static void fill(Store store) throws StoreException {
        WorkspaceFixture.annotate(store);
        store.write(line(4, new Change.OfLink(null, OUT)));
        store.write(line(5, new Change.OfLink(null, IN)));
        store.write(line(6, new Change.OfLink(null, OTHER)));
    }

    private static void assertFound(Store store) {
        assertThat(store.linksOf(WorkspaceFixture.DOCUMENT.id())).contains(OUT, IN);
        assertThat(store.linksOf(WorkspaceFixture.DOCUMENT.id())).doesNotContain(OTHER);
        assertThat(store.linksOf(Sample.id(98))).isEmpty();
        assertThat(store.linksOfTag(Sample.id(7))).contains(OUT, IN, OTHER);
        assertThat(store.linksOfTag(Sample.id(8))).contains(OUT, IN, OTHER);
        assertThat(store.linksOfTagsAlone(Set.of(Sample.id(7), Sample.id(8))))
                .containsExactlyInAnyOrder(OUT, OTHER);
        assertThat(store.annotationsOf(Set.of(WorkspaceFixture.HIGHLIGHT.id(), Sample.id(99))))
                .containsExactly(WorkspaceFixture.HIGHLIGHT);
        assertThat(store.linkedAnnotations().map(Annotation::id))
                .containsExactly(WorkspaceFixture.HIGHLIGHT.id());
    }

    private static Link link(long id, LinkEnd from, LinkEnd to) {
        return new Link(
                Sample.id(id),
                "contradicts",
                from,
                to,
                null,
                Sample.ADA.id(),
                Sample.NOW,
                Sample.NOW);
    }
}
