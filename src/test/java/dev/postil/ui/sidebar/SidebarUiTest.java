package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.settings.ThemeChoice;
import dev.postil.ui.Desktop;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SidebarUiTest extends SidebarPage {

    private static final String BRIEF =
            """
            Hedging at the border: a policy brief
            For a decade the ministry has kept to a policy of strategic ambiguity; it names no side, signs little, and keeps the air-defence command on a telephone line that both capitals deny exists.
            The arrangement lets the coast guard operate close to the demarcation line without asking for permission twice. It also means that one misread radar track could end the arrangement overnight, and with it the humanitarian corridor.
            Two ministries have asked for a written protocol. The foreign ministry argues that ink creates obligations; the defence staff, that its absence creates accidents.\
            """;

    private static final String OTHER =
            """
            A quotation that is long enough to need more than the four lines that a card gives it, because somebody thought that the whole of a paragraph mattered and would not choose the few words within it that do the work, which happens more often than one should think, and so the card has to cut it and say that there is more.
            سياسة الغموض الاستراتيجي التي اتبعتها الوزارة منذ عقد من الزمن.
            该部十年来一直奉行战略模糊政策，不站队。
            Some emoji 👩‍👩‍👧‍👦🇺🇳 in the middle of it all
            Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpoliert\
            """;

    @Test
    void cardsShowQuoteTagsFieldsAndNote() {
        brief();
        showSidebar();
        picture("sidebar-light", stage().getScene());
        fx(() -> settings.theme().set(ThemeChoice.DARK));
        picture("sidebar-dark", stage().getScene());

        assertThat(lookup(".annotation-card").queryAll()).hasSizeGreaterThan(4);
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("6 of 6 shown");
    }

    @Test
    void theLinesOfTheDocumentCardBeginBelowEachOther() {
        brief();
        showSidebar();
        fx(() -> stage().setWidth(250));

        Button status = (Button) node("#document-status");
        Button note = (Button) node("#document-note");
        assertThat(note.getLayoutY()).isGreaterThan(status.getLayoutY());
        assertThat(leftOfWords(note)).isEqualTo(leftOfWords(status));
        picture("sidebar-narrow", stage().getScene());
    }

    private static double leftOfWords(Button button) {
        Node words = button.lookup(".text");
        return onFxThread(() -> words.localToScene(words.getLayoutBounds()).getMinX());
    }

    @Test
    void aClickOnACardSelectsItsAnnotationAndTheReverse() {
        brief();
        showSidebar();

        clickOn("air-defence command");
        assertThat(selected().quote().exact()).isEqualTo("air-defence command");

        Annotation guard = desktop.session().openDocument().get().annotations().get(2);
        fx(() -> desktop.session().selection().select(guard));
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    }

    @Test
    void aNoteIsWrittenInTheCardAndIsOneStep() {
        brief();
        showSidebar();
        clickOn("air-defence command");

        tap(KeyCode.N);
        write("first");
        fx(desktop.background()::flush);
        write(" second");
        fx(desktop.background()::flush);
        assertThat(selected().note()).isEqualTo("first second");
        picture("sidebar-note", stage().getScene());

        tap(KeyCode.ESCAPE);
        assertThat(selected().note()).isEqualTo("first second");
        assertThat(list().isFocused()).isTrue();

        fx(() -> desktop.session().history().undo());
        assertThat(selected().note()).isNull();
    }

    @Test
    void undoInANoteFirstTakesBackWhatWasTyped() {
        brief();
        showSidebar();
        clickOn(".annotation-card .markdown");
        TextArea field = lookup(".note-field").query();
        assertThat(field.isFocused()).isTrue();
        assertThat(field.isUndoable()).isFalse();

        write("x");
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();

        assertThat(field.getText()).endsWith("2022 brief.");
        tap(KeyCode.ESCAPE);
        assertThat(selected().note()).endsWith("2022 brief.");
    }

    @Test
    void keysWalkAndRemove() {
        brief();
        showSidebar();
        clickOn("strategic ambiguity");

        tap(KeyCode.J);
        assertThat(selected().quote().exact()).isEqualTo("air-defence command");
        tap(KeyCode.DELETE);
        assertThat(selected().quote().exact()).isEqualTo("the coast guard");
        assertThat(list().getItems()).hasSize(5);
        tap(KeyCode.K);
        assertThat(selected().quote().exact()).isEqualTo("strategic ambiguity");
    }

    @Test
    void chipsFilterAndAreCleared() {
        brief();
        showSidebar();

        clickOn("#filter-actor");
        settle();
        picture("sidebar-filtered", stage().getScene());
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("2 of 6 shown");

        clickOn("#sidebar-filter").write("nothing at all");
        settle();
        picture("sidebar-no-match", stage().getScene());
        assertThat(this.<Label>node("#sidebar-empty").isVisible()).isTrue();

        clickOn("#sidebar-count");
        fx(() -> commands.get("filter.clear").run());
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("6 of 6 shown");
        assertThat(this.<TextField>node("#sidebar-filter").getText()).isEmpty();

        clickOn("#sidebar-filter").write("nothing at all");
        clickOn("#sidebar-empty");
        settle();
        assertThat(this.<Label>node("#sidebar-count").getText()).isEqualTo("6 of 6 shown");
    }

    @Test
    void saysWhatToDoWhileThereIsNoAnnotation() {
        desktop.open("Brief", "one two");
        showSidebar();
        picture("sidebar-empty", stage().getScene());

        Label empty = node("#sidebar-empty");
        assertThat(empty.getText()).isEqualTo("Select words to tag them.");
        fx(() -> commands.register(kind("risk", "R"), kind("actor", "Ctrl+J"), kind("aim", "A")));
        assertThat(empty.getText()).isEqualTo("Select words, then press R, Ctrl+J or A.");
    }

    private static Command kind(String id, String key) {
        return Command.named(Commands.ofKind(id), CommandGroup.ANNOTATE, id)
                .keys(key)
                .does(() -> {});
    }

    @Test
    void theStatusGoesRound() {
        brief();
        showSidebar();

        clickOn("#document-status");
        clickOn("#document-status");
        settle();

        assertThat(this.<Button>node("#document-status").getText()).isEqualTo("Done");
    }

    @Test
    void aNoteAboutTheDocumentIsWrittenInItsCard() {
        brief();
        showSidebar();

        clickOn("#document-note").write("Read *again*");
        tap(KeyCode.ESCAPE);
        picture("sidebar-document-note", stage().getScene());

        assertThat(desktop.session().openDocument().get().document().get().note())
                .isEqualTo("Read *again*");
    }

    @Test
    void longWordsOtherScriptsManyTagsAndLostOnes() {
        desktop.open(
                "A very long title that goes on and on, beyond what anybody would want to read in"
                        + " so narrow a column as this one is",
                OTHER);
        Tag[] tags = new Tag[6];
        for (int i = 0; i < tags.length; i++) {
            tags[i] =
                    desktop.tag(
                            List.of("risk", "actor", "implication").get(i % 3),
                            i == 2
                                    ? "A tag whose name is much longer than a card is wide, alas"
                                    : "Tag " + i);
        }
        TagUse[] uses = java.util.Arrays.stream(tags).map(Desktop::use).toArray(TagUse[]::new);
        desktop.annotate(
                OTHER.lines().findFirst().orElseThrow(), "- one\n- two `code`\n\n1. *first*", uses);
        desktop.annotate("سياسة الغموض الاستراتيجي التي اتبعتها الوزارة منذ عقد من الزمن", uses[1]);
        desktop.annotate("战略模糊政策", "注释：参见二〇二二年简报。", uses[0]);
        desktop.annotate(
                "emoji 👩‍👩‍👧‍👦🇺🇳 in the middle",
                Desktop.use(tags[4]),
                Sample.use("risk", null));
        desktop.annotate("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpoliert");
        desktop.orphan("words that the new version of the text no longer has", uses[2]);
        desktop.session()
                .selection()
                .select(desktop.session().openDocument().get().annotations().getFirst());
        showSidebar();
        picture("sidebar-hard", stage().getScene());

        assertThat(lookup("+2").tryQuery()).isPresent();
        clickOn(lookup("more").match(SidebarUiTest::isOnScreen).<Node>query());
        settle();
        picture("sidebar-unfolded", stage().getScene());
        assertThat(lookup("less").match(SidebarUiTest::isOnScreen).tryQuery()).isPresent();
        fx(() -> desktop.select("emoji"));
        settle();
        clickOn("Place again");
        assertThat(desktop.session().openDocument().get().annotations())
                .allMatch(annotation -> annotation.place().isPresent());
    }

    @Test
    void onlyTheCardsOnScreenExist() {
        many(5_000);
        showSidebar();
        picture("sidebar-many", stage().getScene());

        assertThat(list().getItems()).hasSize(5_000);
        assertThat(lookup(".annotation-card").queryAll()).hasSizeLessThan(40);
        Annotation far = desktop.session().openDocument().get().annotations().get(4_000);
        fx(() -> desktop.session().selection().select(far));
        settle();
        assertThat(lookup(far.quote().exact()).tryQuery()).isPresent();
    }

    private void many(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("word number ").append(i).append(i % 7 == 0 ? "\n" : " ");
        }
        desktop.open("Many", text.toString());
        Tag tag = desktop.tag("actor", "Word");
        List<Change> parts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            String words = "word number " + i;
            Span span = new Span(at, at + words.length());
            parts.add(
                    new Change.OfAnnotation(
                            null,
                            desktop.annotation(
                                    span,
                                    desktop.text(),
                                    i % 5 == 0 ? "A note" : null,
                                    Sample.ADA.id(),
                                    Desktop.use(tag))));
            at += words.length() + 1;
        }
        desktop.session().perform(new Change.Several(Change.Reason.BULK_EDIT, parts));
    }

    /// The list keeps cells in reserve that are hidden themselves, while what is in them is not.
    private static boolean isOnScreen(Node node) {
        return node == null || node.isVisible() && isOnScreen(node.getParent());
    }

    private void brief() {
        desktop.open("Hedging at the border: a policy brief", BRIEF);
        Tag freedom = desktop.tag("implication", "Freedom of action");
        Tag command = desktop.tag("actor", "Air-defence command");
        Tag guard = desktop.tag("actor", "Coast guard");
        Tag misperception = desktop.tag("risk", "Misperception");
        Tag access = desktop.tag("implication", "Humanitarian access");
        desktop.annotate(
                "strategic ambiguity",
                "Used as a **goal** here, not a side effect; compare the 2022 brief.",
                Desktop.use(freedom));
        desktop.annotate("air-defence command", Desktop.use(command));
        desktop.annotate("the coast guard", Desktop.use(guard));
        desktop.annotate(
                "one misread radar track could end the arrangement overnight",
                Desktop.use(misperception, Map.of("likelihood", 3, "impact", 4)));
        desktop.annotate(
                "end the arrangement overnight, and with it the humanitarian corridor",
                Desktop.use(access));
        desktop.annotate("The foreign ministry");
        desktop.session()
                .selection()
                .select(desktop.session().openDocument().get().annotations().getFirst());
    }
}
