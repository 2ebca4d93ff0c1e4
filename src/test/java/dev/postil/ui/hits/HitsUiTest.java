package dev.postil.ui.hits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.session.Coding.Wanted;
import dev.postil.session.Gathering;
import dev.postil.session.Level;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.Sought;
import dev.postil.session.Tagging;
import dev.postil.settings.TagDigits;
import dev.postil.settings.ThemeChoice;
import dev.postil.text.PhraseOptions;
import dev.postil.ui.UiTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HitsUiTest extends UiTest {

    private static final String TEXT =
            "Israel spoke to Russia. Russia and Israel agreed that Israel pays.\n\n"
                    + "Nobody asked Moscow. Is Israel content?\n";

    @TempDir Path folder;

    private OpenedWorkspace workspace;
    private HitsViewModel model;
    private boolean left;

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void noListIsThereBeforeOneIsAskedFor() throws Exception {
        read(TEXT);

        assertThat(node("#find-hits").isVisible()).isFalse();
        assertThat(node("#find-hits").isManaged()).isFalse();
    }

    @Test
    void hitsAreTickedUntickedAndTaggedByKeys() throws Exception {
        read(TEXT);
        list("Israel", false);
        assertThat(words("#hits-count")).isEqualTo("4 of 4 ticked");

        type(KeyCode.DOWN, KeyCode.SPACE);
        assertThat(words("#hits-count")).isEqualTo("3 of 4 ticked");
        press(KeyCode.SHIFT);
        type(KeyCode.DOWN, KeyCode.SPACE);
        release(KeyCode.SHIFT);
        assertThat(words("#hits-count")).isEqualTo("2 of 4 ticked");
        type(KeyCode.A);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        flush();

        assertThat(annotations())
                .extracting(each -> each.place().orElseThrow().start())
                .containsExactly(0, workspace.document().text().lastIndexOf("Israel"));
        assertThat(words("#hits-state")).isEqualTo("Tagged 2 places");
        assertThat(model.isTagged((HitRow.Hit) model.rows().getFirst())).isTrue();
        assertThat(model.isTagged((HitRow.Hit) model.rows().get(1))).isFalse();
    }

    @Test
    void hitsInFoldedTextAreNotTickedUnasked() throws Exception {
        read(TEXT);
        fx(() -> workspace.importText("page.html", page()));
        list("Israel", false);

        assertThat(words("#hits-count")).isEqualTo("2 of 3 ticked");
        assertThat(words("#hits-state")).isEqualTo("Not ticked: 1 in folded text");
        assertThat(model.isTicked((HitRow.Hit) model.rows().getFirst())).isFalse();
        clickOn("#hits-all");
        assertThat(words("#hits-count")).isEqualTo("3 of 3 ticked");
        assertThat(words("#hits-state")).isEmpty();
    }

    @Test
    void theButtonCountsWhatIsNotTaggedYet() throws Exception {
        read(TEXT);
        list("Israel", false);
        type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.A);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        flush();
        clickOn("#hits-all");

        assertThat(button()).isEqualTo("Tag 1 hit");
        assertThat(words("#hits-count")).isEqualTo("1 of 1 ticked, 3 have the tag");
    }

    @Test
    void allToolsStandInOneRowBesideBothPanes() throws Exception {
        read(TEXT);
        fx(() -> stage().setWidth(810));
        list("Israel", false);
        type(KeyCode.R);
        settle();

        assertOneRow();
    }

    @Test
    void theNameOfTheTagGivesWayBeforeTheToolsTakeTwoRows() throws Exception {
        read(TEXT);
        fx(() -> stage().setWidth(810));
        list("Israel", false);
        fx(() -> model.tagToGive().choose(new Wanted("implication", "Freedom of actions")));
        settle();

        assertOneRow();
        Button name = (Button) node("#hits-name");
        assertThat(name.getTooltip().getText()).isEqualTo("Freedom of actions");
        assertThat(name.getWidth()).isGreaterThan(60);
        picture("hits-long-name", stage().getScene());
        fx(() -> stage().setWidth(900));
        settle();
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
    }

    private void assertOneRow() {
        assertThat(boxOf("#hits-tag").getMinY()).isLessThan(boxOf("#hits-all").getMaxY());
        assertThat(boxOf("#hits-tag").getMaxX()).isLessThan(810);
    }

    private Bounds boxOf(String id) {
        return onFxThread(() -> node(id).localToScene(node(id).getLayoutBounds()));
    }

    @Test
    void aNameIsTypedInTheTagField() throws Exception {
        read(TEXT);
        list("Israel", false);

        type(KeyCode.T);
        write("Israel");
        type(KeyCode.ENTER, KeyCode.A);
        push(KeyCode.CONTROL, KeyCode.A);
        push(KeyCode.CONTROL, KeyCode.ENTER);
        flush();

        assertThat(annotations()).hasSize(4);
        assertThat(workspace.session().vocabulary().tagCalled("Israel", "actor")).isPresent();
    }

    @Test
    void enterTagsOnceATagIsChosenAndShowsTheHitThatSomebodyWentTo() throws Exception {
        read(TEXT);
        list("Israel", false);

        type(KeyCode.T);
        write("Israel");
        type(KeyCode.ENTER, KeyCode.A, KeyCode.DOWN, KeyCode.ENTER);
        flush();
        assertThat(annotations()).isEmpty();
        assertThat(workspace.session().selection().words().get().start())
                .isEqualTo(TEXT.indexOf("Israel", 1));

        type(KeyCode.A, KeyCode.ENTER);
        flush();
        assertThat(annotations()).hasSize(4);
    }

    @Test
    void ticksTakenOffStayOffWhereTheListIsOpenedAgain() throws Exception {
        read(TEXT);
        list("Israel", false);
        type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
        list("Israel", false);
        assertThat(words("#hits-count")).isEqualTo("3 of 4 ticked");

        type(KeyCode.A, KeyCode.ENTER, KeyCode.ESCAPE);
        flush();
        list("Israel", false);
        assertThat(words("#hits-count")).isEqualTo("3 of 4 ticked");
        assertThat(model.isTicked((HitRow.Hit) model.rows().get(1))).isFalse();

        type(KeyCode.ESCAPE);
        list("Moscow", false);
        type(KeyCode.ESCAPE);
        list("Israel", false);
        assertThat(words("#hits-count")).isEqualTo("4 of 4 ticked");
    }

    @Test
    void allChoicesOfANameAreToBeSeen() throws Exception {
        read(TEXT);
        fx(() -> stage().setWidth(490));
        fx(
                () -> {
                    workspace.select("Russia");
                    for (int i = 1; i <= 8; i++) {
                        new Tagging(workspace.session()).create("actor", "Power " + i);
                    }
                });
        list("Israel", false);
        type(KeyCode.T);
        fx(() -> this.<TextField>node("#hits-tag-field").clear());
        settle();

        assertThat(boxOf("#hits-tag-choices").getMaxY())
                .isLessThanOrEqualTo(boxOf("#find-hits").getMaxY());
        assertThat(((VBox) node("#hits-tag-choices")).getChildren()).hasSizeGreaterThanOrEqualTo(8);
        picture("hits-choices", stage().getScene());
    }

    @Test
    void wordsAroundAHitAreWhole() throws Exception {
        read("Unforeseeable circumstances ".repeat(30) + "Israel" + " nevertheless".repeat(30));
        list("Israel", false);

        List<String> around =
                lookup(".hit-around").queryAllAs(Text.class).stream().map(Text::getText).toList();
        assertThat(around)
                .anySatisfy(
                        words -> assertThat(words).matches("…((Unforeseeable|circumstances) )+"))
                .anySatisfy(words -> assertThat(words).matches("( nevertheless)+…"));
    }

    @Test
    void wordsAreNotPartedAtTheirApostrophes() throws Exception {
        read("The committee’s chair’s lawyer’s ".repeat(9) + "Israel.");
        list("Israel", false);

        for (int width = 420; width <= 800; width += 20) {
            int now = width;
            fx(() -> stage().setWidth(now));
            settle();
            assertThat(lookup(".hit-around").queryAllAs(Text.class))
                    .extracting(Text::getText)
                    .noneMatch(words -> words.startsWith("…s "));
        }
    }

    @Test
    void whatWasTaggedIsSaidWhole() throws Exception {
        read(TEXT);
        fx(() -> stage().setWidth(720));
        list("Nobody asked Moscow. Is Israel content", false);
        type(KeyCode.A, KeyCode.ENTER);
        flush();
        settle();

        Text said = (Text) node("#hits-state").lookup(".text");
        assertThat(said.getText()).isEqualTo("Tagged 1 place");
    }

    @Test
    void enterGoesToTheHitAndEscapeClosesTheList() throws Exception {
        read(TEXT);
        list("Moscow", false);

        type(KeyCode.ENTER);
        assertThat(workspace.session().selection().words().get().of(workspace.document().text()))
                .isEqualTo("Moscow");
        type(KeyCode.ESCAPE);

        assertThat(node("#find-hits").isVisible()).isFalse();
        assertThat(left).isTrue();
    }

    @Test
    void aHitInAnotherDocumentIsGoneTo() throws Exception {
        read(TEXT);
        fx(() -> workspace.importText("other.txt", "Nothing here."));
        list("Moscow", true);
        assertThat(model.rows()).hasSize(2);

        type(KeyCode.ENTER);

        assertThat(workspace.document().text()).startsWith("Israel spoke");
        assertThat(workspace.session().selection().words().get().of(workspace.document().text()))
                .isEqualTo("Moscow");
    }

    @Test
    void thoseOnScreenAreTickedAlone() throws Exception {
        read("Israel and more. ".repeat(2_000));
        list("Israel", false);

        clickOn("#hits-none");
        assertThat(words("#hits-count")).isEqualTo("0 of 2,000 ticked");
        clickOn("#hits-on-screen");

        assertThat(model.rows().stream().filter(row -> model.isTicked((HitRow.Hit) row)).count())
                .isBetween(3L, 12L);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) throws Exception {
        String arabic = "قالت إسرائيل إنها تريد السلام مع جيرانها، لكن إسرائيل لم توقع. ".repeat(6);
        String chinese = "以色列表示愿意与邻国和平相处，但以色列没有签字。".repeat(6);
        read((TEXT + "\n").repeat(8) + arabic + "\n\n" + chinese + "\n");
        Document brief = workspace.document().document().get();
        fx(() -> workspace.importText("a second brief with a long title.txt", TEXT.repeat(3)));
        fx(() -> settings.theme().set(theme));
        String name = "hits-" + theme.name().toLowerCase(Locale.ROOT);
        list("Israel", true);
        fx(() -> model.tagToGive().chooseAs("kind.actor"));
        picture(name + "-everywhere", stage().getScene());
        list("Sea serpent", false);
        picture(name + "-none", stage().getScene());
        fx(() -> workspace.session().show(brief, HitsUiTest::fail));
        list("Moscow", false);
        picture(name + "-few", stage().getScene());
        list("إسرائيل", false);
        picture(name + "-arabic", stage().getScene());
        list("以色列", false);
        fx(() -> model.level().set(Level.SENTENCE));
        picture(name + "-chinese", stage().getScene());
        fx(() -> stage().setWidth(490));
        fx(() -> model.tagToGive().naming().start(null));
        picture(name + "-narrow", stage().getScene());
    }

    private void read(String text) throws Exception {
        workspace = OpenedWorkspace.with(folder, text);
        show(
                900,
                700,
                () -> {
                    Messages messages = Messages.load(Locale.ENGLISH);
                    model =
                            new HitsViewModel(
                                    workspace.session(),
                                    workspace.background(),
                                    messages,
                                    new TagDigits(),
                                    HitsUiTest::fail);
                    HitsPane pane =
                            new HitsPane(model, messages, TagCommands.all(), () -> left = true);
                    return new BorderPane(new StackPane(new Label("Text")), null, null, pane, null);
                });
    }

    private void list(String phrase, boolean everywhere) {
        Sought sought = Sought.of(phrase, PhraseOptions.PLAIN);
        fx(
                () ->
                        workspace
                                .session()
                                .gathering()
                                .open(new Gathering.Request(sought, everywhere, null)));
        flush();
    }

    private void flush() {
        fx(() -> workspace.background().flush());
    }

    private String words(String id) {
        return ((Label) node(id)).getText();
    }

    private String button() {
        return ((Button) node("#hits-tag")).getText();
    }

    private static String page() {
        String paragraph = "The ministers met again and spoke about trade, roads and schools. ";
        return "<html><body><nav><ul><li><a href='/a'>Israel</a></li><li><a href='/b'>Iran</a></li>"
                + "</ul></nav><article><h1>A visit</h1><p>"
                + paragraph.repeat(6)
                + "Israel pays.</p><p>"
                + paragraph.repeat(6)
                + "Israel went home.</p></article></body></html>";
    }

    private List<Annotation> annotations() {
        return workspace.document().annotations();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
