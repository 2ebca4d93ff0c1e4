package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilteringTest {

    @TempDir Path folder;
    private Desktop desktop;
    private Filtering filtering;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three two");
        filtering = desktop.session().filtering();
    }

    @Test
    void followsTheNamesInTheCodebook() {
        Tag tag = desktop.tag("actor", "Russia");
        Annotation one = desktop.annotate("one", Desktop.use(tag));
        filtering.set(Filter.NONE.withWords("tag:moscow"));
        assertThat(filtering.shown().get().test(one)).isFalse();

        Tag renamed =
                new Tag(
                        tag.id(),
                        tag.kind(),
                        null,
                        "Moscow",
                        null,
                        tag.aliases(),
                        null,
                        Sample.NOW);
        desktop.session().perform(new Change.OfTag(tag, renamed));

        assertThat(filtering.shown().get().test(one)).isTrue();
    }

    @Test
    void whatTheFilterHidesIsLetGo() {
        Annotation one = desktop.annotate("one", Sample.use("risk", null));
        desktop.session().selection().select(one);
        filtering.set(Filter.NONE.withKinds(Set.of("risk")));
        assertThat(desktop.session().selection().annotation().get()).isEqualTo(one);

        filtering.set(Filter.NONE.withKinds(Set.of("actor")));
        assertThat(desktop.session().selection().annotation().get()).isNull();
    }

    @Test
    void anAnnotationPlacedAtItsOwnWordsHasMovedAndAtOthersIsNew() {
        Annotation lost = desktop.orphan("two");
        Placing placing = new Placing(desktop.session());
        assertThat(placing.placeAtSelection(lost)).isEmpty();

        desktop.select("two");
        Annotation placed = placing.placeAtSelection(lost).orElseThrow();
        assertThat(placed.anchor()).isEqualTo(AnchorState.MOVED);

        Annotation elsewhere = placing.place(placed, desktop.spanOf("three")).orElseThrow();
        assertThat(elsewhere.anchor()).isEqualTo(AnchorState.EXACT);
        assertThat(elsewhere.quote().exact()).isEqualTo("three");
        assertThat(elsewhere.quote().prefix()).endsWith("two ");
    }
}
