package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.MorePlaces.More;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MorePlacesTest {

    @TempDir Path folder;

    private OpenedWorkspace workspace;
    private Tagging tagging;

    @BeforeEach
    void open() throws Exception {
        workspace =
                OpenedWorkspace.with(
                        folder, "Russia's army. The Kremlin, and Russia. Nobody else. Russia.");
        tagging = new Tagging(workspace.session());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void countsTheOtherPlacesOfTheTagsNamesAndOfTheQuote() {
        workspace.select("Kremlin");
        Annotation annotation = tagging.create("actor", "Russia").orElseThrow();

        assertThat(count(annotation)).get().extracting(More::count).isEqualTo(3);
    }

    @Test
    void whatIsTaggedDoesNotCount() {
        workspace.select("Nobody");
        tagging.create("actor", "Russia");
        workspace.select("Russia's army.");
        Annotation annotation =
                tagging.name(workspace.session().vocabulary().now().tags().getFirst())
                        .orElseThrow();

        More more = count(annotation).orElseThrow();

        assertThat(more.count()).isEqualTo(2);
        assertThat(more.wanted()).isEqualTo(new Wanted("actor", "Russia"));
    }

    @Test
    void aKindAloneGoesByItsQuote() {
        workspace.select("Nobody else");
        tagging.press("risk");
        assertThat(count(workspace.selected())).isEmpty();

        workspace.select("Russia");
        tagging.press("actor");
        assertThat(count(workspace.selected()).orElseThrow().count()).isEqualTo(2);
    }

    private Optional<More> count(Annotation annotation) {
        AtomicReference<Optional<More>> found = new AtomicReference<>();
        new MorePlaces(workspace.session())
                .count(
                        annotation,
                        found::set,
                        failure -> {
                            throw new AssertionError(failure);
                        });
        return found.get();
    }
}
