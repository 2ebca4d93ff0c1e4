package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Tag;
import dev.postil.ui.Desktop;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The keys of the tree, before the counts have come and after.
class CodebookTreeUiTest extends CodebookPage {

    private static final Key RISK = new Key.OfKind("risk");

    @Test
    void arrowsGoFromRowToRowBeforeTheCountsComeAndAfter() {
        Tag first = desktop.tag("risk", "First");
        Tag second = desktop.tag("risk", "Second");
        showPane();

        hit(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(key(first));
        count(first);
        hit(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(key(second));
        count(first, second);
        hit(KeyCode.UP);
        assertThat(selected()).isEqualTo(key(first));
        hit(KeyCode.UP);
        assertThat(selected()).isEqualTo(RISK);
    }

    @Test
    void arrowsGoOnFromTheSelectedRowWhereOthersComeAboveIt() {
        Tag last = desktop.tag("risk", "Last");
        showPane();
        select(key(last));

        fx(
                () -> {
                    desktop.tag("risk", "A");
                    desktop.tag("risk", "B");
                    desktop.tag("risk", "C");
                });
        settle();

        assertThat(tree().getFocusModel().getFocusedItem()).isSameAs(item());
        assertThat(item().getValue().key()).isEqualTo(key(last));
        hit(KeyCode.DOWN);
        hit(KeyCode.UP);
        assertThat(selected()).isEqualTo(key(last));
    }

    @Test
    void leftAndRightFoldAndUnfoldAndCountsLeaveThatAsItIs() {
        Tag fear = desktop.tag("risk", "Fear");
        showPane();

        hit(KeyCode.LEFT);
        assertThat(item().isExpanded()).isFalse();
        count(fear);
        assertThat(item().getValue().passages()).isEqualTo(1);
        assertThat(item().isExpanded()).isFalse();
        hit(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(new Key.OfKind("actor"));
        hit(KeyCode.UP);
        hit(KeyCode.RIGHT);
        hit(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(key(fear));
        hit(KeyCode.LEFT);
        assertThat(selected()).isEqualTo(RISK);
    }

    @Test
    void homeAndEndGoToTheFirstRowAndTheLast() {
        Tag fear = desktop.tag("risk", "Fear");
        showPane();
        count(fear);

        hit(KeyCode.END);
        assertThat(selected()).isEqualTo(new Key.OfLinkType("contradicts"));
        count(fear);
        hit(KeyCode.HOME);
        assertThat(selected()).isEqualTo(RISK);
        hit(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(key(fear));
    }

    @Test
    void lettersGoToTheNextRowThatBeginsWithThem() {
        Tag fear = desktop.tag("risk", "Fear");
        Tag fury = desktop.tag("risk", "Fury");
        showPane();

        letters("fu");
        assertThat(selected()).isEqualTo(key(fury));
        count(fear);
        pause();
        letters("f");
        assertThat(selected()).isEqualTo(key(fear));
        letters("f");
        assertThat(selected()).isEqualTo(key(fury));
        pause();
        letters("q");
        assertThat(selected()).isEqualTo(key(fury));
        hit(KeyCode.UP);
        assertThat(selected()).isEqualTo(key(fear));
    }

    @Test
    void aRowThatIsBeingRenamedKeepsItsWordsWhenCountsCome() {
        Tag fear = desktop.tag("risk", "Fear");
        showPane();
        select(key(fear));
        hit(KeyCode.F2);
        write("Dread");

        count(fear);

        TextField field = node("#codebook-rename");
        assertThat(field.getText()).isEqualTo("Dread");
        assertThat(focused()).isEqualTo("codebook-rename");
        hit(KeyCode.ENTER);
        assertThat(tag(fear).label()).isEqualTo("Dread");
        assertThat(item().getValue().passages()).isEqualTo(1);
        hit(KeyCode.UP);
        assertThat(selected()).isEqualTo(RISK);
    }

    @Test
    void theViewStaysWhereItWasScrolledTo() {
        for (int i = 0; i < 80; i++) {
            desktop.tag("actor", "Actor " + i);
        }
        Tag fear = desktop.tag("risk", "Fear");
        showPane();
        fx(() -> tree().scrollTo(40));
        int before = firstInView();
        assertThat(before).isPositive();

        count(fear);
        assertThat(firstInView()).isEqualTo(before);
        fx(() -> desktop.tag("implication", "Below"));
        assertThat(firstInView()).isEqualTo(before);
        fx(() -> model().selected().set(new Key.OfKind("implication")));
        assertThat(firstInView()).isGreaterThan(before);
    }

    @Test
    void aRowThatIsInViewIsSelectedWithoutScrolling() {
        for (int i = 0; i < 80; i++) {
            desktop.tag("actor", "Actor " + i);
        }
        showPane();
        fx(() -> tree().scrollTo(40));
        int before = firstInView();

        fx(() -> model().selected().set(tree().getTreeItem(before + 3).getValue().key()));

        assertThat(firstInView()).isEqualTo(before);
        hit(KeyCode.DOWN);
        assertThat(tree().getSelectionModel().getSelectedIndex()).isEqualTo(before + 4);
    }

    /// Passages come, and with them counts.
    private void count(Tag... tags) {
        fx(
                () -> {
                    for (Tag tag : tags) {
                        desktop.annotate("one", Desktop.use(tag));
                    }
                });
        settle();
    }

    private void hit(KeyCode key) {
        type(key);
        settle();
    }

    private void letters(String letters) {
        write(letters);
        settle();
    }

    /// Longer than letters that are typed in one go are apart.
    private void pause() {
        sleep(1_200);
        settle();
    }

    private Key selected() {
        Key selected = model().selected().get();
        assertThat(selected).isNotNull();
        return selected;
    }

    private static Key key(Tag tag) {
        return new Key.OfTag(tag.id());
    }

    private TreeView<Row> tree() {
        return node("#codebook-tree");
    }

    private TreeItem<Row> item() {
        return tree().getSelectionModel().getSelectedItem();
    }

    private int firstInView() {
        VirtualFlow<?> flow = (VirtualFlow<?>) tree().lookup(".virtual-flow");
        return flow.getFirstVisibleCell().getIndex();
    }
}
