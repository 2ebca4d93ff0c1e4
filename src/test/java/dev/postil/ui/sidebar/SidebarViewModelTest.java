package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import dev.postil.session.Filter;
import dev.postil.session.Tagging;
import dev.postil.settings.Grouping;
import dev.postil.settings.Settings;
import dev.postil.task.Waiting;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidebarViewModelTest {

    @TempDir Path folder;
    private final Settings settings = new Settings("Ada");
    private Desktop desktop;
    private Tagging tagging;
    private SidebarViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three\nfour five six\nseven eight nine");
        tagging = new Tagging(desktop.session());
        model =
                new SidebarViewModel(
                        desktop.session(),
                        settings,
                        Messages.load(Locale.ENGLISH),
                        desktop.background(),
                        tagging);
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
        assertThat(model.count().get()).isEqualTo("2 of 2 shown, 1 outside");
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
        assertThat(outline())
                .containsExactly(
                        "Risk, not named 1",
                        "five",
                        "Russia 2",
                        "one",
                        "five",
                        "Without a tag 1",
                        "nine");

        model.grouping().set(Grouping.AUTHOR);
        assertThat(outline()).containsExactly("Ada 3", "one", "five", "nine");
    }

    @Test
    void tagsOfTheSameNameAreGroupsOfTheirOwn() {
        Tag actor = desktop.tag("actor", "Russia");
        Tag risk = desktop.tag("risk", "Russia");
        desktop.annotate("one", Desktop.use(actor));
        desktop.annotate("five", Desktop.use(risk));

        model.grouping().set(Grouping.TAG);

        assertThat(outline()).containsExactly("Russia 1", "five", "Russia 1", "one");
    }

    @Test
    void groupsFoldAndStayFoldedWhileTheListChanges() {
        desktop.annotate("one", Sample.use("risk", null));
        desktop.annotate("five", Sample.use("actor", null));
        model.grouping().set(Grouping.KIND);

        model.fold("kind risk", true);
        desktop.annotate("nine", Sample.use("risk", null));

        assertThat(outline()).containsExactly("Risk 2", "Actor 1", "five");
        model.foldAll(true);
        assertThat(outline()).containsExactly("Risk 2", "Actor 1");
        model.foldAll(false);
        assertThat(outline()).containsExactly("Risk 2", "one", "nine", "Actor 1", "five");
    }

    @Test
    void selectingWhatAFoldedGroupHidesUnfoldsIt() {
        Annotation one = desktop.annotate("one", Sample.use("risk", null));
        desktop.annotate("five", Sample.use("actor", null));
        model.grouping().set(Grouping.KIND);
        model.foldAll(true);
        assertThat(model.selectedRow(-1)).isEqualTo(-1);

        desktop.session().selection().select(one);

        assertThat(outline()).containsExactly("Risk 1", "one", "Actor 1");
        assertThat(model.selectedRow(-1)).isEqualTo(1);
    }

    @Test
    void theGroupingIsRemembered() {
        model.grouping().set(Grouping.AUTHOR);

        assertThat(settings.grouping().get()).isEqualTo(Grouping.AUTHOR);
    }

    @Test
    void onlyWhatTouchesTheParagraphsOnScreenIsListedIfWanted() {
        desktop.annotate("one");
        desktop.annotate("five");
        desktop.annotate("nine");
        desktop.orphan("sixty");
        model.onScreen().set(true);
        desktop.session().reading().sees(desktop.spanOf("four five six"));

        assertThat(quotes()).containsExactly("five");
        assertThat(model.count().get()).isEqualTo("1 of 4 shown");

        desktop.session().reading().sees(desktop.spanOf("seven eight nine"));
        assertThat(quotes()).containsExactly("nine");
        model.onScreen().set(false);
        assertThat(quotes()).containsExactly("sixty", "one", "five", "nine");
    }

    @Test
    void theSummaryTellsHowOftenEachTagWasGivenAndWhatIsNotLinked() {
        Tag misperception = desktop.tag("risk", "Misperception");
        Annotation one = desktop.annotate("one", Desktop.use(misperception));
        desktop.annotate("five", Desktop.use(misperception));
        desktop.annotate("nine");
        desktop.annotate("two", Sample.use("actor", null));
        model.grouping().set(Grouping.SUMMARY);
        model.know((passage, kind, _) -> kind == null || passage.id().equals(one.id()));

        assertThat(outline())
                .containsExactly(
                        "Risk — Misperception: 2 passages in 1 document."
                                + " 1 of them is not linked yet.",
                        "Actor, not named: 1 passage in 1 document. It is not linked yet.",
                        "Without a tag: 1 passage in 1 document.");
    }

    @Test
    void theSummaryFollowsTheFilterAndCanBeHandedOn() {
        desktop.annotate("one", Desktop.use(desktop.tag("risk", "A<b> & *c*")));
        desktop.annotate("five", Sample.use("actor", null));
        desktop.session().filtering().set(Filter.NONE.withKinds(Set.of("risk")));
        List<SummaryText> texts = new ArrayList<>();

        model.summary(texts::add);

        assertThat(texts).hasSize(1);
        assertThat(texts.getFirst().plain())
                .isEqualTo(
                        """
                        Brief
                        1 of 2 shown

                        Risk — A<b> & *c*: 1 passage in 1 document.
                          “one” (¶ 1)
                        """);
        assertThat(texts.getFirst().markdown())
                .contains("# Brief", "**Risk — A\\<b\\> & \\*c\\***: 1 passage", "- “one” (¶ 1)");
        assertThat(texts.getFirst().html())
                .contains("<b>Risk — A&lt;b&gt; &amp; *c*</b>", "<li>“one” (¶ 1)</li>");
    }

    @Test
    void theSummaryTellsEachWordingOnceWithFieldsNotesAndLinks() {
        desktop.open("Radio", "Russia acts. Then\nrussia waits for\nOslo");
        Tag russia = desktop.tag("risk", "Russia");
        Annotation first = desktop.annotate("Russia", Desktop.use(russia, Map.of("likelihood", 4)));
        desktop.annotate("russia", "So\nthey say", Desktop.use(russia));
        Annotation oslo = desktop.annotate("Oslo", Sample.use("actor", null));
        desktop.session()
                .perform(
                        new Change.OfLink(
                                null,
                                new Link(
                                        desktop.id(),
                                        "contradicts",
                                        LinkEnd.of(first),
                                        LinkEnd.of(oslo),
                                        "so it is",
                                        Sample.ADA.id(),
                                        Sample.NOW,
                                        Sample.NOW)));
        List<SummaryText> texts = new ArrayList<>();

        model.summary(texts::add);

        assertThat(texts.getFirst().tags()).isEqualTo(2);
        assertThat(texts.getFirst().quotes()).isEqualTo(2);
        assertThat(texts.getFirst().plain())
                .isEqualTo(
                        """
                        Radio
                        3 of 3 shown

                        Risk — Russia: 2 passages in 1 document. 1 of them is not linked yet.
                          “Russia” ×2 (¶ 1, ¶ 2)
                            ¶ 1: Likelihood 4
                            ¶ 1: contradicts → “Oslo” – so it is
                            ¶ 2: Note: So they say

                        Actor, not named: 1 passage in 1 document.
                          “Oslo” (¶ 3)
                            contradicted by ← “Russia” – so it is
                        """);
    }

    @Test
    void manyAreListedElsewhereAndTheLatestWishWins() {
        Waiting waiting = Waiting.thatCancels();
        many(7_200);
        SidebarViewModel slow =
                new SidebarViewModel(
                        desktop.session(),
                        settings,
                        Messages.load(Locale.ENGLISH),
                        waiting,
                        tagging);
        waiting.runAll();
        assertThat(slow.rows()).hasSize(7_200);

        desktop.session().filtering().set(Filter.NONE.withKinds(Set.of("risk")));
        desktop.session().filtering().set(Filter.NONE.withKinds(Set.of("actor")));
        assertThat(slow.rows()).hasSize(7_200);
        waiting.runAll();

        assertThat(slow.rows()).isEmpty();
        assertThat(slow.count().get()).isEqualTo("0 of 7,200 shown");
    }

    private void many(int count) {
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(
                    new Change.OfAnnotation(
                            null,
                            desktop.annotation(
                                    desktop.spanOf("five"),
                                    desktop.text(),
                                    null,
                                    Sample.ADA.id(),
                                    Sample.use("risk", null))));
        }
        desktop.session().perform(new Change.Several(Change.Reason.BULK_EDIT, parts));
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
                                    case Row.Heading heading ->
                                            heading.title() + " " + heading.count();
                                    case Row.Told(var summary) ->
                                            SummaryText.sentence(
                                                    summary, Messages.load(Locale.ENGLISH));
                                    case Row.Card(var annotation, _) -> annotation.quote().exact();
                                })
                .toList();
    }
}
