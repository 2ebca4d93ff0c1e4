package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.settings.Grouping;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.control.NoteField;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The list as a whole: its groups, its filter, its summary.
class SidebarListUiTest extends SidebarPage {

    private static final List<String> WORDS =
            List.of(
                    "strategic ambiguity",
                    "سياسة الغموض الاستراتيجي",
                    "战略模糊政策，不站队",
                    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpoliert",
                    "one misread radar track could end the arrangement overnight, and with it the"
                            + " humanitarian corridor that so many people in the valley depend on");

    @Test
    void groupsAreFoldedAndUnfoldedByKeys() {
        annotations(20);
        settings.grouping().set(Grouping.KIND);
        showSidebar();
        both("list-by-kind");
        int all = list().getItems().size();
        fx(
                () -> {
                    list().requestFocus();
                    list().getSelectionModel().select(0);
                });

        tap(KeyCode.LEFT);
        assertThat(list().getItems()).hasSizeLessThan(all);
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
        picture("list-folded", stage().getScene());

        tap(KeyCode.SPACE);
        assertThat(list().getItems()).hasSize(all);
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void aClickOnAHeadingFoldsItAndSelectsNothing() {
        annotations(20);
        settings.grouping().set(Grouping.AUTHOR);
        showSidebar();

        clickOn(".group-heading");
        settle();

        assertThat(list().getItems()).hasSize(1);
        assertThat(desktop.session().selection().annotation().get()).isNull();
    }

    @Test
    void thousandsAreGroupedByTag() {
        annotations(2_000);
        settings.grouping().set(Grouping.TAG);
        showSidebar();
        both("list-by-tag-2000");

        assertThat(list().getItems()).hasSizeGreaterThan(2_000);
        assertThat(lookup(".annotation-card").queryAll()).hasSizeLessThan(40);
    }

    @Test
    void theEndOfALongListIsReached() {
        annotations(2_000);
        showSidebar();
        fx(() -> list().requestFocus());

        tap(KeyCode.END);
        picture("list-end", stage().getScene());
        assertLastIsWhole();

        tap(KeyCode.HOME, KeyCode.END);
        assertLastIsWhole();
    }

    private void assertLastIsWhole() {
        int last = list().getItems().size() - 1;
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(last);
        AnnotationCell cell =
                lookup(".annotation-cell").queryAllAs(AnnotationCell.class).stream()
                        .filter(one -> one.getIndex() == last && one.isVisible())
                        .filter(one -> one.getParent().isVisible())
                        .findFirst()
                        .orElseThrow();
        double below = cell.localToScene(cell.getLayoutBounds()).getMaxY();
        assertThat(below)
                .isLessThanOrEqualTo(list().localToScene(list().getLayoutBounds()).getMaxY() + 1);
    }

    @Test
    void theSummaryIsReadAndCopied() {
        annotations(20);
        settings.grouping().set(Grouping.SUMMARY);
        showSidebar();
        both("list-summary");

        clickOn(lookup(".told-quote").match(Node::isVisible).<Node>query());
        assertThat(desktop.session().selection().annotation().get()).isNotNull();

        clickOn("#copy-summary");
        settle();
        String copied = onFxThread(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).startsWith("Hedging\n20 of 20 shown\n\nRisk — Misperception: ");
        assertThat(onFxThread(() -> Clipboard.getSystemClipboard().getHtml()))
                .contains("<b>Risk — Misperception</b>");
        assertThat(onFxThread(SidebarListUiTest::copiedMarkdown))
                .startsWith("# Hedging\n\n20 of 20 shown\n\n**Risk — Misperception**: ");
    }

    /// As another program gets it.
    private static String copiedMarkdown() {
        DataFormat format = DataFormat.lookupMimeType("text/markdown");
        var bytes = (ByteBuffer) Clipboard.getSystemClipboard().getContent(format);
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    @Test
    void quotesThatRunFromRightToLeftStandInAFaceThatHasTheirLettersAndMarks() {
        String arabic = "قال الوزير إن «الغموض» سياسة (منذ 2019).";
        String hebrew = "השר אמר (אתמול).";
        desktop.open("Hedging", arabic + " " + hebrew + " said the minister (today).");
        Tag tag = desktop.tag("risk", "Misperception");
        List.of(arabic, hebrew, "said the minister (today).")
                .forEach(words -> desktop.annotate(words, Desktop.use(tag)));
        showSidebar();
        both("list-right-to-left");
        assertThat(lookup(".quote-words.right-to-left-face").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsOnly(arabic, hebrew);
        fx(() -> settings.grouping().set(Grouping.SUMMARY));
        both("list-summary-right-to-left");

        assertThat(lookup(".told-quote.right-to-left-face").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsOnly("“" + arabic + "”", "“" + hebrew + "”");
        clickOn("#copy-summary");
        settle();
        assertThat(onFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .contains("“" + arabic + "”");
    }

    @Test
    void theFilterSaysWhenADayIsNone() {
        annotations(20);
        showSidebar();

        clickOn("#sidebar-filter").write("since:2026-13-40");
        settle();
        both("list-filter-problem");
        assertThat(this.<Label>node("#filter-problem").getText()).contains("since:2026-13-40");
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("0 of 20 shown");

        fx(() -> this.<TextField>node("#sidebar-filter").setText("since:2026-11-01"));
        assertThat(this.<Label>node("#filter-problem").isVisible()).isFalse();
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("20 of 20 shown");
    }

    @Test
    void theHelpTellsTheWordsAndPutsThemIn() {
        annotations(20);
        showSidebar();

        clickOn("#filter-help");
        settle();
        Node help = lookup("#filter-words").query();
        picture("list-filter-help", help.getScene());
        clickOn("#filter-help");
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        clickOn("#filter-help");
        settle();
        picture("list-filter-help-dark", help.getScene());
        clickOn("no:tag");
        settle();

        assertThat(this.<TextField>node("#sidebar-filter").getText()).isEqualTo("no:tag");
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("4 of 20 shown");
    }

    @Test
    void keysGoToWhatIsLeftToDo() {
        desktop.open("Brief", "one two three four");
        desktop.annotate("one", "a note", Sample.use("risk", null));
        Annotation two = desktop.annotate("two", "a note");
        Annotation three = desktop.annotate("three", Sample.use("risk", null));
        desktop.annotate("four", "a note", Sample.use("risk", null));
        showSidebar();
        fx(() -> list().requestFocus());

        tap(KeyCode.U);
        assertThat(selected()).isEqualTo(two);
        tap(KeyCode.W);
        assertThat(selected()).isEqualTo(three);
        press(KeyCode.SHIFT, KeyCode.U).release(KeyCode.U, KeyCode.SHIFT);
        assertThat(selected()).isEqualTo(two);
        tap(KeyCode.U);
        assertThat(selected()).isEqualTo(two);
    }

    @Test
    void onlyWhatIsOnScreenIsListedAtAKey() {
        desktop.open("Brief", "one two\nthree four\nfive six");
        Annotation one = desktop.annotate("one");
        desktop.annotate("three");
        Annotation five = desktop.annotate("five");
        showSidebar();
        fx(() -> desktop.session().reading().sees(desktop.spanOf("three four")));
        fx(() -> list().requestFocus());

        tap(KeyCode.V);
        picture("list-on-screen", stage().getScene());
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("1 of 3 shown");

        fx(() -> desktop.session().selection().select(five));
        fx(() -> desktop.session().reading().sees(desktop.spanOf("five six")));
        assertThat(selected()).isEqualTo(five);
        assertThat(list().getSelectionModel().getSelectedIndex()).isZero();

        fx(() -> desktop.session().reading().sees(desktop.spanOf("four")));
        assertThat(selected()).isEqualTo(five);
        fx(() -> desktop.session().reading().sees(desktop.spanOf("six")));
        assertThat(this.<Label>node("#sidebar-empty").getText())
                .isEqualTo("No annotation on screen. Show all (V)");
        assertThat(one.place()).isPresent();
    }

    @Test
    void theCardThatIsWrittenOnIsOnScreenWhole() {
        annotations(12);
        showSidebar();
        fx(() -> list().requestFocus());

        for (Annotation annotation : desktop.session().document().orElseThrow().snapshot()) {
            fx(() -> desktop.session().selection().select(annotation));
            tap(KeyCode.N);
            settle();
            assertThat(bottomOf(lookup(".note-field").query()))
                    .as("the note on %s", annotation.quote().exact())
                    .isLessThanOrEqualTo(bottomOf(list()));
            tap(KeyCode.ESCAPE);
        }
        picture("list-note-at-the-end", stage().getScene());
    }

    @Test
    void theFirstKeyAfterThatForANoteIsTypedInIt() {
        annotations(60);
        showSidebar();
        fx(() -> list().requestFocus());
        List<Node> focused = new ArrayList<>();

        fx(
                () -> {
                    Annotation far =
                            desktop.session().document().orElseThrow().snapshot().getLast();
                    desktop.session().selection().select(far);
                    commands.find("annotation.note").orElseThrow().run();
                    focused.add(stage().getScene().getFocusOwner());
                });

        assertThat(focused).first().isInstanceOf(NoteField.class);
        assertThat(onFxThread(() -> stage().getScene().getFocusOwner()))
                .as("and in a frame or two")
                .isEqualTo(focused.getFirst());
    }

    private double bottomOf(Node node) {
        return onFxThread(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
    }

    private void annotations(int count) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String words = WORDS.get(i % WORDS.size());
            spans.add(new Span(text.length(), text.length() + words.length()));
            text.append(words).append(i % 7 == 0 ? "\n" : " ");
        }
        desktop.open("Hedging", text.toString());
        List<Tag> tags =
                List.of(
                        desktop.tag("risk", "Misperception"),
                        desktop.tag(
                                "actor", "The ministry of foreign affairs and its many offices"),
                        desktop.tag("implication", "Freedom of action"));
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TagUse[] uses =
                    switch (i % 5) {
                        case 0 -> new TagUse[0];
                        case 1 -> new TagUse[] {Sample.use("actor", null)};
                        case 2 -> new TagUse[] {Desktop.use(tags.get(0)), Desktop.use(tags.get(1))};
                        default -> new TagUse[] {Desktop.use(tags.get(i % 3))};
                    };
            parts.add(
                    new Change.OfAnnotation(
                            null,
                            desktop.annotation(
                                    spans.get(i), desktop.text(), null, Sample.ADA.id(), uses)));
        }
        desktop.session().perform(new Change.Several(Change.Reason.BULK_EDIT, parts));
    }

    @Test
    void oneCardAfterTheOtherIsRemovedByKeyWhereverTheNextOneStands() {
        annotations(30);
        showSidebar();
        fx(() -> list().requestFocus());
        tap(KeyCode.HOME);
        for (int i = 0; i < 6; i++) {
            tap(KeyCode.J);
        }

        for (int left = 29; left > 20; left--) {
            fx(() -> commands.get("annotation.remove").run());
            assertThat(list().getItems()).hasSize(left);
            tap(KeyCode.J);
        }
    }

    @Test
    void theWayToWhatIsLeftToDoGoesRoundAndSaysSo() {
        desktop.open("Brief", "one two three four");
        Annotation one = desktop.annotate("one", "a note");
        desktop.annotate("two", Sample.use("risk", null));
        Annotation three = desktop.annotate("three", "a note");
        showSidebar();
        fx(() -> list().requestFocus());
        fx(() -> desktop.session().selection().select(three));

        tap(KeyCode.U);
        assertThat(selected()).isEqualTo(one);
        assertThat(said).containsExactly("Went on from the beginning.");

        press(KeyCode.SHIFT, KeyCode.U).release(KeyCode.U, KeyCode.SHIFT);
        assertThat(selected()).isEqualTo(three);
        assertThat(said).endsWith("Went on from the end.");
    }
}
