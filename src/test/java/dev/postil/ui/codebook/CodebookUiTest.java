package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.session.Tagging;
import dev.postil.ui.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CodebookUiTest extends CodebookPage {

    @Test
    void itsKeysWorkAsSoonAsItIsThere() {
        showPane();

        assertThat(focused()).isEqualTo("codebook-tree");
        assertThat(model().selected().get()).isEqualTo(new Key.OfKind("risk"));
    }

    @Test
    void tagsAreAddedOneAfterTheOtherByKeyboard() {
        showPane();
        select(new Key.OfKind("risk"));

        type(KeyCode.ENTER);
        write("Fear");
        type(KeyCode.ENTER);
        write("Worry");
        type(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.ENTER);

        assertThat(tags()).extracting(Tag::label).containsExactly("Fear", "Worry");
        assertThat(focused()).isEqualTo("codebook-add");
    }

    @Test
    void aTagIsRenamedInPlace() {
        Tag fear = desktop.tag("risk", "Fear");
        showPane();
        select(new Key.OfTag(fear.id()));

        type(KeyCode.F2);
        settle();
        write("Dread");
        type(KeyCode.ENTER);
        settle();

        assertThat(tags()).extracting(Tag::label).containsExactly("Dread");
        assertThat(focused()).isEqualTo("codebook-tree");
    }

    @Test
    void altArrowsMoveATagInOutAndToAnotherKind() {
        Tag above = desktop.tag("risk", "Above");
        Tag below = desktop.tag("risk", "Below");
        showPane();
        select(new Key.OfTag(below.id()));

        press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
        settle();
        assertThat(tag(below).parent()).isEqualTo(above.id());
        press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        settle();
        assertThat(tag(below).parent()).isNull();
        press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        settle();
        assertThat(tag(below).kind()).isEqualTo("actor");
    }

    @Test
    void deletingSaysFirstWhatBecomesOfThePassages() {
        Tag fear = desktop.tag("risk", "Fear");
        Tag worry = desktop.tag("risk", "Worry");
        desktop.annotate("one", Desktop.use(fear), Desktop.use(worry));
        desktop.annotate("two", Desktop.use(fear));
        desktop.annotate("three", Desktop.use(fear));
        showPane();
        select(new Key.OfTag(fear.id()));

        type(KeyCode.DELETE);
        settle();

        assertThat(words("#codebook-question"))
                .contains("3 passages in one document lose this tag.")
                .contains("2 of them then have none and stay as highlights.");
        assertThat(tags()).hasSize(2);
        type(KeyCode.ENTER);
        settle();
        assertThat(tags()).containsExactly(worry);
        fx(() -> desktop.session().history().undo());
        assertThat(tags()).containsExactlyInAnyOrder(fear, worry);
    }

    @Test
    void aTagIsMergedIntoAnotherByItsName() {
        Tag fear = desktop.tag("risk", "Fear");
        Tag worry = desktop.tag("risk", "Worry");
        desktop.annotate("one", Desktop.use(fear));
        showPane();
        select(new Key.OfTag(fear.id()));

        fire("#codebook-merge");
        write("worr");
        type(KeyCode.ENTER);
        settle();
        assertThat(words("#codebook-question"))
                .contains("One passage will bear “Risk · Worry” instead.");
        type(KeyCode.ENTER);
        settle();

        assertThat(tags()).extracting(Tag::label).containsExactly("Worry");
        assertThat(tag(worry).aliases()).containsExactly("Fear");
        assertThat(this.<TextInputControl>node("#codebook-label").getText())
                .as("what is edited next")
                .isEqualTo("Worry");
    }

    @Test
    void tagsOfItsOwnKindStandFirstWhereOneIsMerged() {
        desktop.tag("risk", "Fear");
        Tag russia = desktop.tag("actor", "Russia");
        desktop.tag("actor", "Moscow");
        showPane();
        select(new Key.OfTag(russia.id()));

        fire("#codebook-merge");

        assertThat(
                        lookup("#codebook-merge-field-choices .codebook-choice")
                                .queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactly("Actor › Moscow", "Risk › Fear");
    }

    @Test
    void allThatIsToBeSaidOfOnePassageIsSaidOfIt() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.annotate("one", Desktop.use(fear));
        showPane();
        select(new Key.OfTag(fear.id()));

        fire("#codebook-delete");

        assertThat(words("#codebook-question"))
                .contains("One passage loses this tag. It then has none");
    }

    @Test
    void choicesHaveALineOfTheirOwn() {
        showPane();
        select(new Key.OfKind("implication"));
        TextInputControl choices = node("#codebook-details-horizon");
        TextInputControl name = node("#codebook-field-horizon");
        picture("codebook-choices", stage().getScene());

        assertThat(choices.localToScene(0, 0).getY())
                .isGreaterThan(name.localToScene(0, name.getHeight()).getY());
    }

    @Test
    void passagesAreTickedToSplitATag() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.annotate("one", Desktop.use(fear));
        desktop.select("two");
        new Tagging(desktop.session()).name(fear);
        showPane();
        select(new Key.OfTag(fear.id()));

        fire("#codebook-split");
        write("Dread");
        CheckBox box = from(this.<Node>node("#codebook-split-list")).lookup(".check-box").query();
        fx(box::fire);
        picture("codebook-split", stage().getScene());
        assertThat(lookup(".codebook-split-title").<Label>queryAll())
                .extracting(Label::getText)
                .anyMatch(around -> around.startsWith("…one two three four"));
        fire("#codebook-split-do");

        assertThat(tags()).extracting(Tag::label).containsExactlyInAnyOrder("Fear", "Dread");
        assertThat(desktop.session().document().orElseThrow().annotations())
                .extracting(annotation -> annotation.tags().getFirst().tag())
                .doesNotHaveDuplicates();
    }

    @Test
    void aKindOfOnesOwnHasAKeyASignAndFields() {
        showPane();
        fx(() -> new Edits(model(), Messages.load(Locale.ENGLISH)).addKind("Goal"));

        TextInputControl name = node("#codebook-field-new");
        fx(() -> name.setText("Weight"));
        fire("#codebook-field-add");

        Kind goal = desktop.session().vocabulary().now().kinds().getLast();
        assertThat(goal.key()).isEqualTo("G");
        assertThat(goal.glyph()).isEqualTo("diamond");
        assertThat(goal.fields()).containsExactly(new Field.Scale("weight", "Weight", 1, 5));
        fire("#codebook-glyph-star");
        assertThat(desktop.session().vocabulary().now().kinds().getLast().glyph())
                .isEqualTo("star");
    }

    @Test
    void aLinkTypeIsLimitedToKinds() {
        showPane();
        select(new Key.OfLinkType("contradicts"));

        fx(() -> this.<CheckBox>node("#codebook-from-actor").fire());
        settle();

        LinkType type = desktop.session().vocabulary().now().linkType("contradicts").orElseThrow();
        assertThat(type.from()).containsExactly("actor");
        assertThat(type.to()).isNull();
    }

    @Test
    void anImportSaysFirstWhatItBringsAndIsOneStep() throws Exception {
        Path file = Files.writeString(folder.resolve("b.csv"), "kind,tag\nRisk,Fear\nGoal,Peace\n");
        showPane();
        dialogs.chooses(file);
        long before = desktop.session().history().sequence();

        fire("#codebook-import");
        assertThat(words("#codebook-question")).contains("adds one kind, 2 tags");
        assertThat(tags()).isEmpty();
        fire("#codebook-confirm");

        assertThat(tags()).hasSize(2);
        assertThat(desktop.session().history().sequence()).isEqualTo(before + 1);
    }

    @Test
    void anEmptyCodebookCanBeginWithThePolicyKinds() {
        fx(this::deleteKinds);
        showPane();

        fire("#codebook-start");

        assertThat(desktop.session().vocabulary().now().kinds())
                .extracting(Kind::label)
                .containsExactly("Risk", "Actor", "Implication");
    }

    @Test
    void wordsAreKeptWhereTheRenamedRowIsLeft() {
        Tag fear = desktop.tag("risk", "Fear");
        showPane();
        select(new Key.OfTag(fear.id()));
        type(KeyCode.F2);
        settle();
        write("Dread");

        fx(() -> this.<Node>node("#codebook-filter").requestFocus());

        assertThat(tag(fear).label()).isEqualTo("Dread");
        assertThat(focused()).isEqualTo("codebook-filter");
    }

    @Test
    void theFilterKeepsWhatATagStandsBelow() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.tag("actor", "Russia", "Moscow");
        showPane();

        fx(() -> this.<TextInputControl>node("#codebook-filter").setText("mosc"));

        assertThat(model().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.children()).hasSize(1));
        assertThat(tag(fear)).isEqualTo(fear);
    }

    @Test
    void downLeadsFromTheFilterToWhatItFoundAndEscapeBack() {
        Tag russia = desktop.tag("actor", "Russia");
        showPane();
        fx(this.<TextInputControl>node("#codebook-filter")::requestFocus);
        write("russ");

        press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        assertThat(focused()).as("not the cards' key here").isEqualTo("codebook-filter");
        type(KeyCode.DOWN);
        settle();

        assertThat(focused()).isEqualTo("codebook-tree");
        assertThat(model().selected().get()).isEqualTo(new Key.OfTag(russia.id()));
        fx(this.<TextInputControl>node("#codebook-filter")::requestFocus);
        type(KeyCode.ESCAPE);
        assertThat(model().filter().get()).isEmpty();
        assertThat(focused()).isEqualTo("codebook-filter");
        type(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("codebook-tree");
    }

    @Test
    void theNameOfTheNextTagIsAskedForInTheKindThatTheSelectedOneWasMovedTo() {
        Tag fear = desktop.tag("risk", "Fear");
        showPane();
        select(new Key.OfTag(fear.id()));
        settle();
        TextInputControl adding = node("#codebook-add");
        assertThat(adding.getPromptText()).isEqualTo("New tag in Risk");

        press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        settle();

        assertThat(tag(fear).kind()).isEqualTo("actor");
        assertThat(adding.getPromptText()).isEqualTo("New tag in Actor");
    }
}
