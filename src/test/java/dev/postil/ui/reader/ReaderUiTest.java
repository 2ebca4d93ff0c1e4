package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.session.Filter;
import dev.postil.settings.ThemeChoice;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.junit.jupiter.api.Test;

class ReaderUiTest extends ReaderUi {

    @Test
    void wordsAreSelectedByDragging() {
        open(ReaderTexts.brief());
        Span words = desk.spanOf("strategic ambiguity");

        drag(left(words), MouseButton.PRIMARY).dropTo(right(words));
        settle();

        assertThat(selectedWords()).isEqualTo(words);
    }

    @Test
    void aDoubleClickTakesTheWordAndATripleClickTheParagraph() {
        open(ReaderTexts.brief());
        Span words = desk.spanOf("ambiguity");

        doubleClickOn(middle(words));
        settle();
        assertThat(selectedWords()).isEqualTo(words);

        clickOn(middle(words));
        settle();
        assertThat(selectedWords().of(desk.document().text()))
                .startsWith("For a decade")
                .endsWith("deny exists.");
    }

    @Test
    void keysSelectByCharacterAndByWord() {
        open(ReaderTexts.brief());
        Span words = desk.spanOf("strategic ambiguity");
        clickOn(left(words));

        push(KeyCode.SHIFT, KeyCode.RIGHT);
        settle();
        assertThat(selectedWords()).isEqualTo(new Span(words.start(), words.start() + 1));
        push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
        push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
        settle();

        assertThat(selectedWords()).isEqualTo(words);
    }

    @Test
    void aPageFurtherIsThereAlsoWhereTheCaretWasScrolledOutOfSight() {
        Texts text = new Texts();
        for (int i = 0; i < 60; i++) {
            text.paragraph(("Paragraph " + i + " goes on and on. ").repeat(40).strip());
        }
        open(text.content());
        ReadingArea area = node("#reader-text");
        for (int i = 5; i < 25; i++) {
            int start = desk.spanOf("Paragraph " + i + " ").start();
            fx(
                    () -> {
                        reader.moveCaret(start);
                        desk.session().reading().showFrom(start + 700);
                    });

            fx(() -> area.nextPage(SelectionPolicy.CLEAR));
            fx(() -> area.prevPage(SelectionPolicy.ADJUST));

            assertThat(reader.caret()).isBetween(start, start + 5_000);
        }
    }

    @Test
    void aSelectionNeverSplitsACharacter() {
        open(ReaderTexts.scripts());
        Span family = desk.spanOf("👩‍👩‍👧‍👦");
        fx(() -> reader.moveCaret(family.start()));
        fx(reader::focusText);

        push(KeyCode.SHIFT, KeyCode.RIGHT);
        settle();

        assertThat(selectedWords()).isEqualTo(family);
    }

    @Test
    void aClickSelectsTheShortestAndTheNextTheOneAround() {
        open(ReaderTexts.brief());
        Annotation wide = annotate("names no side, signs little, and keeps", "risk");
        Annotation narrow = annotate("signs little", "actor");

        clickOn(middle(desk.spanOf("signs little")));
        settle();
        assertThat(desk.session().selection().annotation().get()).isEqualTo(narrow);
        pause();
        clickOn(middle(desk.spanOf("signs little")));
        settle();
        assertThat(desk.session().selection().annotation().get()).isEqualTo(wide);
    }

    @Test
    void aClickBesideTheHighlightsSelectsNone() {
        open(ReaderTexts.brief());
        Annotation annotation = annotate("signs little", "actor");
        fx(() -> desk.session().selection().select(annotation));

        clickOn(middle(desk.spanOf("For a decade")));
        settle();

        assertThat(desk.session().selection().annotation().get()).isNull();
    }

    @Test
    void whatIsSelectedElsewhereComesIntoView() {
        open(ReaderTexts.longText());
        Annotation far = annotate("the last words", "risk");
        assertThat(bounds(placeOf(far))).isEmpty();

        fx(() -> desk.session().selection().select(far));

        assertThat(bounds(placeOf(far))).isNotEmpty();
        assertThat(desk.session().reading().top().get()).isPositive();
    }

    @Test
    void anAsideUnfoldsByItsButton() {
        open(ReaderTexts.brief());
        Span comment = desk.spanOf("Leave a comment");
        assertThat(bounds(comment)).isEmpty();

        clickOn(".aside-button");
        settle();

        assertThat(bounds(comment)).isNotEmpty();
    }

    @Test
    void findCountsShowsAndGoesBack() {
        open(ReaderTexts.longText());
        fx(reader::focusText);
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("paragraph 15");
        fx(background::flush);

        assertThat(this.<Label>node("#find-count").getText()).isEqualTo("1 of 11");
        assertThat(bounds(desk.spanOf("Paragraph 15 "))).isNotEmpty();
        assertThat(lookup(".found-current").queryAll()).isNotEmpty();
        pressKeys(KeyCode.ENTER);
        pressKeys(KeyCode.F3);
        assertThat(this.<Label>node("#find-count").getText()).isEqualTo("3 of 11");
        assertThat(bounds(desk.spanOf("Paragraph 151"))).isNotEmpty();
        picture("reader-find", stage().getScene());

        pressKeys(KeyCode.ESCAPE);
        assertThat(node("#find-bar").isVisible()).isFalse();
        assertThat(stage().getScene().getFocusOwner().getId()).isEqualTo("reader-text");
        Span hit = desk.session().selection().words().get();
        assertThat(hit.of(desk.session().openDocument().get().text())).isEqualTo("Paragraph 15");
        assertThat(hit.start()).isEqualTo(desk.spanOf("Paragraph 151").start());
    }

    @Test
    void theFindBarMakesRoomAndWhatIsReadStaysInItsPlace() {
        open(ReaderTexts.longText());
        fx(reader::focusText);
        Span early = desk.spanOf("Paragraph 4");
        double atFirst = bounds(early).getFirst().getMinY();
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        fx(background::flush);
        assertThat(inScene("#find-bar").getMaxY()).isLessThanOrEqualTo(reader.room().getMinY());
        assertThat(bounds(early).getFirst().getMinY()).isCloseTo(atFirst, within(1.0));
        pressKeys(KeyCode.ESCAPE);
        assertThat(bounds(early).getFirst().getMinY()).isCloseTo(atFirst, within(1.0));
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("paragraph 150");
        fx(background::flush);
        pressKeys(KeyCode.ESCAPE);
        Span hit = desk.spanOf("Paragraph 150");
        double closed = bounds(hit).getFirst().getMinY();

        pressKeys(KeyCode.CONTROL, KeyCode.F);
        assertThat(bounds(hit).getFirst().getMinY()).isCloseTo(closed, within(1.0));

        pressKeys(KeyCode.ESCAPE);
        assertThat(bounds(hit).getFirst().getMinY()).isCloseTo(closed, within(1.0));
    }

    private Bounds inScene(String id) {
        Node node = node(id);
        return onFxThread(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void tagAllAsksWhatToFindUnlessWordsAreSelectedOrSought() {
        open(ReaderTexts.longText());
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("paragraph 15");
        pressKeys(KeyCode.ESCAPE);
        pressKeys(KeyCode.RIGHT);

        pressKeys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(node("#find-field").isFocused()).isTrue();
        assertThat(desk.session().gathering().request().get()).isNull();

        pressKeys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(desk.session().gathering().request().get()).isNotNull();
    }

    @Test
    void findSaysThatThereIsNoHit() {
        open(ReaderTexts.brief());
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("xyzzy");
        fx(background::flush);

        assertThat(this.<TextField>node("#find-field").getText()).isEqualTo("xyzzy");
        assertThat(this.<Label>node("#find-count").getText()).isEqualTo("No hit");
    }

    @Test
    void findUnfoldsAnAside() {
        open(ReaderTexts.brief());
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("leave a comment");
        fx(background::flush);

        assertThat(bounds(desk.spanOf("Leave a comment"))).isNotEmpty();
    }

    @Test
    void inAnotherDocumentTheFindBarCountsAndNeitherGoesToAHitNorUnfolds() {
        open(ReaderTexts.longText());
        pressKeys(KeyCode.CONTROL, KeyCode.F);
        write("leave a comment");
        fx(background::flush);

        onFxThread(
                () -> {
                    desk.open(ReaderTexts.brief());
                    background.flush();
                    return true;
                });
        settle();
        Span comment = desk.spanOf("Leave a comment");
        assertThat(bounds(comment)).isEmpty();
        assertThat(this.<TextField>node("#find-field").getText()).isEqualTo("leave a comment");
        assertThat(this.<Label>node("#find-count").getText()).isEqualTo("1 hit");

        pressKeys(KeyCode.F3);
        assertThat(bounds(comment)).isNotEmpty();
        assertThat(this.<Label>node("#find-count").getText()).isEqualTo("1 of 1");
    }

    @Test
    void theRulerGoesWhereAnAnnotationIs() {
        open(ReaderTexts.longText());
        Annotation far = annotate("the last words", "risk");
        Bounds ruler =
                onFxThread(() -> node("#ruler").localToScene(node("#ruler").getLayoutBounds()));

        clickOn(new Point2D(ruler.getCenterX(), ruler.getMaxY() - 9));
        settle();

        assertThat(desk.session().selection().annotation().get()).isEqualTo(far);
        assertThat(bounds(placeOf(far))).isNotEmpty();
    }

    @Test
    void whereSeveralOverlapAllCanBeChosen() {
        open(ReaderTexts.brief());
        Annotation wide = annotate("names no side, signs little, and keeps", "risk", "actor");
        annotate("signs little", "actor");
        annotate("signs little, and", "implication");

        clickOn(middle(desk.spanOf("signs little")));
        settle();
        picture("reader-overlaps", stage().getScene());
        clickOn("names no side, signs little, and keeps");
        settle();

        assertThat(desk.session().selection().annotation().get()).isEqualTo(wide);
        pressKeys(KeyCode.O);
        assertThat(desk.session().selection().annotation().get()).isNotEqualTo(wide);
        pressKeys(KeyCode.SHIFT, KeyCode.O);
        assertThat(desk.session().selection().annotation().get()).isEqualTo(wide);
    }

    @Test
    void highlightsCanBeHidden() {
        open(ReaderTexts.brief());
        annotate("signs little", "actor");

        fx(() -> settings.highlightsShown().set(false));

        assertThat(drawnTints()).isZero();
        fx(() -> settings.highlightsShown().set(true));
        assertThat(drawnTints()).isEqualTo(1);
    }

    @Test
    void theFilterHidesWhatItDoesNotWant() {
        open(ReaderTexts.brief());
        annotate("signs little", "actor");
        annotate("strategic", "risk");

        fx(() -> desk.session().filtering().set(Filter.NONE.withKinds(Set.of("risk"))));

        assertThat(drawnTints()).isEqualTo(1);
    }

    @Test
    void itLooksAsItShould() {
        open(ReaderTexts.brief());
        Annotation selected = annotate("strategic ambiguity", "implication");
        annotate("air-defence command", "actor");
        annotate("the coast guard", "actor");
        annotate("one misread radar track could end the arrangement overnight", "risk");
        annotate(
                "end the arrangement overnight, and with it the humanitarian corridor",
                "implication");
        annotate("The foreign ministry", "actor");
        annotate("a written protocol. The foreign ministry argues", "risk");
        for (int length = 17; length > 9; length--) {
            annotate("Two ministries have asked".substring(0, length), "implication");
        }
        annotate("absence");
        fx(() -> desk.session().selection().select(selected));
        fx(() -> desk.select("a formal treaty being the one that nobody can afford"));
        fx(() -> desk.session().selection().select(selected));

        picture("reader-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("reader-dark", stage().getScene());

        assertThat(lookup(".tint").queryAll()).isNotEmpty();
    }

    @Test
    void everyScriptStandsWhereItShould() {
        open(ReaderTexts.scripts());
        annotate("עולם, זהו", "risk");
        annotate("نص عربي", "actor");
        annotate("中文字符", "implication");
        picture("reader-scripts", stage().getScene());

        Span hebrew = desk.spanOf("שלום");
        double right = bounds(hebrew).getFirst().getMaxX();
        assertThat(right).isGreaterThan(bounds(desk.spanOf("Emoji")).getFirst().getMaxX() + 200);
    }

    @Test
    void placesBehindAnEmojiAreRight() {
        open(ReaderTexts.scripts());
        String text = desk.document().text();
        double before = 0;
        for (String words :
                List.of("Emoji", "👩‍👩‍👧‍👦", "and flags", "🇫🇷", "🇩🇪", "and 中", "文")) {
            Bounds box = bounds(desk.spanOf(words)).getFirst();
            assertThat(box.getMinX()).as(words).isGreaterThanOrEqualTo(before - 1);
            before = box.getMaxX();
            int start = text.indexOf(words);
            assertThat(hit(new Span(start, start + 1))).isEqualTo(start);
        }
    }

    private Span selectedWords() {
        return desk.session().selection().words().get();
    }

    private int hit(Span character) {
        Point2D middle = left(character);
        return onFxThread(() -> reader.characterAt(middle.getX(), middle.getY()).orElse(-1));
    }

    /// Longer than between the two presses of a double click.
    private void pause() {
        sleep(600);
    }
}
