package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDocumentTest {

    private static final int MANY = 1_500;
    private static final String TEXT = "A policy of strategic ambiguity names no side. ".repeat(30);

    @TempDir Path folder;

    private final Random random = new Random(1);

    @Test
    void listAndIndexAreInOrderAfterOneStepOfManyChangesAndAfterItsUndo() throws Exception {
        try (OpenedWorkspace workspace = OpenedWorkspace.with(folder, TEXT)) {
            Document document = workspace.document().document().get();
            List<Change> additions = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                additions.add(new Change.OfAnnotation(null, annotation(i, document)));
            }
            workspace.session().perform(several(additions));
            List<Annotation> first = stored(workspace);
            assertThat(shown(workspace)).hasSize(MANY).isEqualTo(first);

            workspace.session().perform(several(changes(first, document)));
            assertThat(shown(workspace)).isEqualTo(stored(workspace)).isNotEqualTo(first);
            assertThat(workspace.document().index().all()).isEqualTo(stored(workspace));

            workspace.session().history().undo();
            assertThat(shown(workspace)).isEqualTo(first);
            assertThat(workspace.document().index().all()).isEqualTo(first);
        }
    }

    /// Removed, moved, tagged, tagged twice, and new ones.
    private List<Change> changes(List<Annotation> all, Document document) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Annotation before = all.get(i);
            Annotation tagged =
                    before.withTags(List.of(Sample.use("risk", null)), Sample.ADA.id(), Sample.NOW);
            switch (i % 4) {
                case 0 -> changes.add(new Change.OfAnnotation(before, null));
                case 1 -> changes.add(new Change.OfAnnotation(before, moved(before)));
                case 2 -> changes.add(new Change.OfAnnotation(before, tagged));
                default -> {
                    changes.add(new Change.OfAnnotation(before, tagged));
                    changes.add(new Change.OfAnnotation(tagged, moved(tagged)));
                    changes.add(new Change.OfAnnotation(null, annotation(MANY + i, document)));
                }
            }
        }
        return changes;
    }

    private Annotation moved(Annotation annotation) {
        Span span = span();
        return annotation.withPlace(
                span, annotation.quote(), annotation.anchor(), Sample.ADA.id(), Sample.NOW);
    }

    private Annotation annotation(int number, Document document) {
        return Sample.annotation(Sample.id(5_000 + number), document, TEXT, span());
    }

    private Span span() {
        int start = random.nextInt(TEXT.length() - 40);
        return new Span(start, start + 1 + random.nextInt(30));
    }

    private static Change several(List<Change> parts) {
        return new Change.Several(Change.Reason.BULK_EDIT, parts);
    }

    private static List<Annotation> shown(OpenedWorkspace workspace) {
        return List.copyOf(workspace.document().annotations());
    }

    private static List<Annotation> stored(OpenedWorkspace workspace) {
        return workspace.session().store().annotations(workspace.document().id());
    }
}
