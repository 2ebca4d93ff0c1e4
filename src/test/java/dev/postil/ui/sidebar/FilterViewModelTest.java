package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Sample;
import dev.postil.session.Filter;
import dev.postil.ui.Desktop;
import dev.postil.ui.sidebar.FilterViewModel.Chip;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterViewModelTest {

    @TempDir Path folder;
    private Desktop desktop;
    private FilterViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three");
        model = new FilterViewModel(desktop.session());
    }

    @Test
    void thereIsAChipForEachKindInTheOrderOfTheCodebook() {
        assertThat(model.chips())
                .extracting(Chip::kind)
                .isEqualTo(desktop.session().vocabulary().codebook().get().kinds());
    }

    @Test
    void chipsCountTheAnnotationsOfTheOpenDocument() {
        desktop.annotate("one", Sample.use("risk", null));
        desktop.annotate("two", Sample.use("risk", null), Sample.use("actor", null));
        assertThat(chip("risk").count()).isEqualTo(2);
        assertThat(chip("actor").count()).isEqualTo(1);

        desktop.open("Other", "four");
        assertThat(model.chips()).extracting(Chip::count).containsOnly(0);
    }

    @Test
    void aChipIsFilledAndEmptiedBesideOthers() {
        model.toggle(chip("risk").kind());
        model.toggle(chip("actor").kind());
        assertThat(filter().kinds()).containsExactlyInAnyOrder("risk", "actor");
        assertThat(chip("risk").only()).isTrue();

        model.toggle(chip("risk").kind());
        assertThat(filter().kinds()).containsExactly("actor");
        assertThat(chip("risk").only()).isFalse();
    }

    @Test
    void whatIsTypedFiltersAndLeavesTheChips() {
        model.toggle(chip("risk").kind());

        model.words().set("note:why");

        assertThat(filter()).isEqualTo(Filter.NONE.withKinds(Set.of("risk")).withWords("note:why"));
    }

    @Test
    void theLineKeepsABlankThatIsBeingTyped() {
        model.words().set("two ");

        assertThat(model.words().get()).isEqualTo("two ");
    }

    @Test
    void clearingEmptiesLineAndChips() {
        model.toggle(chip("risk").kind());
        model.words().set("two");

        desktop.session().filtering().clear();

        assertThat(model.words().get()).isEmpty();
        assertThat(filter()).isEqualTo(Filter.NONE);
        assertThat(model.chips()).extracting(Chip::only).containsOnly(false);
    }

    private Filter filter() {
        return desktop.session().filtering().filter().get();
    }

    private Chip chip(String kind) {
        return model.chips().stream()
                .filter(chip -> chip.kind().id().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
