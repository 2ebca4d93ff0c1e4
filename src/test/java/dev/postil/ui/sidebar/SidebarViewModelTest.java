package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import dev.postil.session.Filter;
import dev.postil.session.Tagging;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidebarViewModelTest {

    @TempDir Path folder;
    private Desktop desktop;
    private Tagging tagging;
    private SidebarViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three\nfour five six\nseven eight nine");
        tagging = new Tagging(desktop.session());
        model = new SidebarViewModel(desktop.session(), Messages.load(Locale.ENGLISH), tagging);
    }

    @Test
    void listsAnnotationsByPositionAndCountsThem() {
        desktop.annotate("five");
        desktop.annotate("one");

        assertThat(quotes()).containsExactly("one", "five");
        assertThat(model.count().get()).isEqualTo("2 of 2 shown");
    }

    @Test
    void theFilterHidesCardsAndTheCountSaysHowMany() {
        desktop.annotate("one", Sample.use("risk", null));
        desktop.annotate("five", Sample.use("actor", null));

        desktop.session().filtering().set(Filter.NONE.withKinds(Set.of("risk")));

        assertThat(quotes()).containsExactly("one");
        assertThat(model.count().get()).isEqualTo("1 of 2 shown");
    }

    @Test
    void whatIsMadeWhileAFilterIsOnStaysMarkedUntilTheFilterChanges() {
        desktop.annotate("one", Sample.use("risk", null));
        desktop.session().filtering().set(Filter.NONE.withKinds(Set.of("risk")));

        desktop.select("five");
        tagging.press("actor");

        assertThat(quotes()).containsExactly("one", "five");
        assertThat(((Row.Card) model.rows().get(1)).outside()).isTrue();
        desktop.session().filtering().clear();
        assertThat(((Row.Card) model.rows().get(1)).outside()).isFalse();
        desktop.session().filtering().set(Filter.NONE.withKinds(Set.of("risk")));
        assertThat(quotes()).containsExactly("one");
    }

    @Test
    void oneChangeTouchesOneRow() {
        desktop.annotate("one");
        Annotation five = desktop.annotate("five");
        desktop.annotate("nine");
        List<String> touched = new ArrayList<>();
        model.rows()
                .addListener(
                        (ListChangeListener<Row>)
                                change -> {
                                    while (change.next()) {
                                        touched.add(change.getFrom() + "-" + change.getTo());
                                    }
                                });

        desktop.session()
                .perform(
                        new Change.OfAnnotation(
                                five, five.withNote("so", five.creator(), Sample.NOW)));

        assertThat(touched).containsExactly("1-2");
    }

    @Test
    void groupsByKindInTheOrderOfTheCodebookAndByNameOfTheTag() {
        Tag russia = desktop.tag("actor", "Russia");
        desktop.annotate("one", Desktop.use(russia));
        desktop.annotate("five", Sample.use("risk", null), Desktop.use(russia));
        desktop.annotate("nine");

        model.grouping().set(Grouping.KIND);
        assertThat(outline())
                .containsExactly(
                        "Risk 1", "five", "Actor 2", "one", "five", "Without a tag 1", "nine");

        model.grouping().set(Grouping.TAG);
        assertThat(outline()).containsExactly("Russia 2", "one", "five", "Not named 1", "nine");

        model.grouping().set(Grouping.AUTHOR);
        assertThat(outline()).containsExactly("Ada 3", "one", "five", "nine");
    }

    @Test
    void annotationsWithoutAPlaceStandOnTopAndCanBePlacedAgain() {
        desktop.annotate("one");
        Annotation lost = desktop.orphan("sixty");

        assertThat(outline())
                .containsExactly("No longer found in the text 1", "sixty", "In the text 1", "one");

        desktop.select("six");
        assertThat(model.canPlace().get()).isTrue();
        model.placeAgain(lost);

        assertThat(quotes()).containsExactly("one", "six");
        assertThat(desktop.session().selection().annotationId()).contains(lost.id());
    }

    @Test
    void findsTheRowOfTheSelectedAnnotation() {
        desktop.annotate("one");
        Annotation five = desktop.annotate("five");
        desktop.session().selection().select(five);

        assertThat(model.selectedRow(-1)).isEqualTo(1);
        desktop.session().selection().clear();
        assertThat(model.selectedRow(1)).isEqualTo(-1);
    }

    @Test
    void isEmptyWhileNoDocumentIsOpen() {
        desktop.annotate("one");
        desktop.session().closeDocument();

        assertThat(model.rows()).isEmpty();
        assertThat(model.open().get()).isFalse();
    }

    private List<String> quotes() {
        return model.rows().stream()
                .filter(Row.Card.class::isInstance)
                .map(row -> ((Row.Card) row).annotation().quote().exact())
                .toList();
    }

    private List<String> outline() {
        return model.rows().stream()
                .map(
                        row ->
                                switch (row) {
                                    case Row.Heading(var title, var count) -> title + " " + count;
                                    case Row.Card(var annotation, _) -> annotation.quote().exact();
                                })
                .toList();
    }
}
