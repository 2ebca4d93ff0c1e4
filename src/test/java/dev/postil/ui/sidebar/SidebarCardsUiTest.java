package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.ui.Desktop;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fields on a card, and acting on many cards.
class SidebarCardsUiTest extends SidebarPage {

    private static final String TEXT =
            "One misread radar track could end the arrangement. سياسة الغموض الاستراتيجي 战略模糊政策"
                    + " Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";

    @BeforeEach
    void fill() {
        desktop.open("Brief", TEXT);
    }

    @Test
    void fieldsOfEveryTypeAreFilledInByKeyAndABadValueSaysWhy() {
        giveRisksMoreFields();
        Tag risk = desktop.tag("risk", "Misperception");
        Tag implication = desktop.tag("implication", "Freedom of action");
        desktop.annotate("misread radar track", Desktop.use(risk), Desktop.use(implication));
        select("misread radar track");
        showSidebar();
        fx(() -> list().requestFocus());

        tap(KeyCode.F, KeyCode.DIGIT9);
        assertThat(this.<Label>shown(".field-problem").getText())
                .isEqualTo("Likelihood goes from 1 to 5.");
        both("card-field-problem");
        tap(KeyCode.DIGIT3);
        assertThat(value(0, "likelihood")).isEqualTo(new FieldValue.Point(3));
        write("22.13.2026");
        tap(KeyCode.ENTER);
        assertThat(this.<Label>shown(".field-problem").getText()).startsWith("No such day.");
        push(KeyCode.CONTROL, KeyCode.A);
        write("2026-11-22");
        tap(KeyCode.TAB);
        assertThat(value(0, "due")).isEqualTo(new FieldValue.Words("2026-11-22"));
        write("صامت");
        tap(KeyCode.TAB);
        both("card-field-choice");
        assertThat(this.<Label>shown(".field-name").getText()).isEqualTo("Horizon · field 4 of 4");
        assertThat(lookup(".field-option > .key-cap").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("1", "2", "3");
        tap(KeyCode.Y);
        assertThat(value(1, "horizon")).isEqualTo(new FieldValue.Words("years"));
        tap(KeyCode.LEFT);
        assertThat(value(1, "horizon")).isEqualTo(new FieldValue.Words("months"));
        tap(KeyCode.ESCAPE);

        assertThat(value(0, "why")).isEqualTo(new FieldValue.Words("صامت"));
        assertThat(list().isFocused()).isTrue();
        fx(() -> desktop.session().history().undo());
        assertThat(value(1, "horizon")).isEqualTo(new FieldValue.Words("years"));
    }

    @Test
    void whereThereIsNothingToFillInTheKeySaysSo() {
        desktop.annotate("misread radar track");
        select("misread radar track");
        showSidebar();
        fx(() -> list().requestFocus());

        tap(KeyCode.F);

        assertThat(refused)
                .containsExactly("Nothing to fill in: no kind of this highlight has fields.");
    }

    @Test
    void cardsArePickedByKeysAndMouseAndActedOnTogether() {
        Tag risk = desktop.tag("risk", "Misperception");
        desktop.annotate("misread", Desktop.use(risk, Map.of("likelihood", 3)));
        desktop.annotate("radar", Desktop.use(risk));
        desktop.annotate("track");
        desktop.annotate("arrangement");
        select("misread");
        showSidebar();
        fx(() -> list().requestFocus());

        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        settle();
        assertThat(this.<Label>node("#picked-count").getText()).isEqualTo("3 picked");
        both("cards-picked");
        push(KeyCode.SHIFT, KeyCode.UP);
        settle();
        assertThat(picked()).isEqualTo(2);
        controlClick(3);
        assertThat(picked()).isEqualTo(3);
        push(KeyCode.CONTROL, KeyCode.A);
        settle();
        assertThat(picked()).isEqualTo(4);
        assertThat(cell(0).getAccessibleText()).isEqualTo("Picked: misread; Risk Misperception");
        tap(KeyCode.DELETE);
        assertThat(desktop.session().openDocument().get().annotations()).isEmpty();
        fx(() -> desktop.session().history().undo());
        assertThat(desktop.session().openDocument().get().annotations()).hasSize(4);
    }

    @Test
    void morePlacesAreCountedAgainOnceOthersAreTagged() {
        desktop.open("Radio", "Russia and Norway. Russia, again Russia.");
        Tag actor = desktop.tag("actor", "Russia");
        desktop.annotate("Russia", Desktop.use(actor));
        select("Russia");
        showSidebar();
        fx(desktop.background()::flush);
        assertThat(morePlaces()).containsExactly("2 more places ▸ tag all");

        fx(() -> desktop.annotate(new Span(19, 25), null, Desktop.use(actor)));
        fx(desktop.background()::flush);
        assertThat(morePlaces()).containsExactly("1 more place ▸ tag all");
        fx(() -> desktop.annotate(new Span(33, 39), null, Desktop.use(actor)));
        fx(desktop.background()::flush);
        assertThat(morePlaces()).isEmpty();
    }

    @Test
    void escapeLetsGoAndEveryControlHasAName() {
        desktop.annotate("misread");
        desktop.annotate("radar");
        select("misread");
        showSidebar();
        fx(() -> list().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A);
        settle();

        assertThat(lookup("#picked-bar .button").queryAllAs(Node.class))
                .hasSize(5)
                .allSatisfy(
                        node ->
                                assertThat(node.getAccessibleRole())
                                        .isEqualTo(AccessibleRole.BUTTON))
                .allSatisfy(
                        node ->
                                assertThat(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                                        .isNotNull());
        tap(KeyCode.ESCAPE);

        assertThat(picked()).isZero();
        assertThat(node("#picked-bar").isVisible()).isFalse();
        assertThat(desktop.session().selection().annotationId()).isPresent();
    }

    @Test
    void aCardWithEverythingOnIt() {
        Tag[] tags = new Tag[5];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = desktop.tag(List.of("risk", "actor", "implication").get(i % 3), "Tag " + i);
        }
        desktop.annotate(
                "سياسة الغموض الاستراتيجي 战略模糊政策",
                "# Why\n\n- one\n- two `code` [link](https://example.org)\n\nملاحظة قصيرة",
                Desktop.use(tags[0], Map.of("likelihood", 3, "impact", 5)),
                Desktop.use(tags[1]),
                Desktop.use(tags[2]),
                Desktop.use(tags[3], Map.of("likelihood", 1)),
                Desktop.use(tags[4]));
        desktop.annotate(
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", Desktop.use(tags[4]));
        select("سياسة الغموض الاستراتيجي 战略模糊政策");
        showSidebar();
        both("card-with-everything");

        assertThat(cell(0).getAccessibleText())
                .endsWith(
                        "Risk Tag 0; Actor Tag 1; Implication Tag 2; Risk Tag 3; Actor Tag 4; with a note");
    }

    private void giveRisksMoreFields() {
        Kind before = desktop.session().vocabulary().now().kind("risk").orElseThrow();
        Kind after =
                new Kind(
                        before.id(),
                        before.label(),
                        before.key(),
                        before.colour(),
                        before.glyph(),
                        List.of(
                                new Field.Scale("likelihood", "Likelihood", 1, 5),
                                new Field.Date("due", "Due"),
                                new Field.Text("why", "Why")));
        desktop.session().perform(new Change.OfKind(before, after, 0));
    }

    private FieldValue value(int tag, String field) {
        Annotation selected = desktop.session().selection().annotation().get();
        return selected.tags().get(tag).fields().get(field);
    }

    private void select(String words) {
        Annotation found =
                desktop.session().openDocument().get().annotations().stream()
                        .filter(annotation -> annotation.quote().exact().equals(words))
                        .findFirst()
                        .orElseThrow();
        desktop.session().selection().select(found);
    }

    private List<String> morePlaces() {
        settle();
        return lookup(".more-places").<Button>queryAll().stream()
                .filter(Node::isVisible)
                .map(Button::getText)
                .toList();
    }

    private int picked() {
        return desktop.session().selection().picked().get().size();
    }

    /// The headless platform has no modifier keys with the mouse.
    private void controlClick(int row) {
        AnnotationCell target = cell(row);
        fx(
                () ->
                        Event.fireEvent(
                                target,
                                new MouseEvent(
                                        MouseEvent.MOUSE_PRESSED,
                                        0,
                                        0,
                                        0,
                                        0,
                                        MouseButton.PRIMARY,
                                        1,
                                        false,
                                        true,
                                        false,
                                        false,
                                        true,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        null)));
    }

    private AnnotationCell cell(int row) {
        return lookup(".annotation-cell").queryAll().stream()
                .map(AnnotationCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getIndex() == row)
                .findFirst()
                .orElseThrow();
    }

    private <T extends Node> T shown(String query) {
        settle();
        return lookup(query).query();
    }

    @Test
    void aClickOnAValueGoesOnAsItsKeyDoes() {
        Tag risk = desktop.tag("risk", "Misperception");
        desktop.annotate("misread", Desktop.use(risk));
        select("misread");
        showSidebar();
        fx(() -> list().requestFocus());
        tap(KeyCode.F);

        clickOn(shownOption("4"));
        settle();

        assertThat(value(0, "likelihood")).isEqualTo(new FieldValue.Point(4));
        assertThat(this.<Label>shown(".field-name").getText()).startsWith("Impact");
    }

    private Node shownOption(String value) {
        return lookup(".field-option").queryAllAs(Label.class).stream()
                .filter(option -> option.getText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
