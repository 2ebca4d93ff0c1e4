package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.settings.Grouping;
import dev.postil.ui.Desktop;
import dev.postil.ui.control.NoteField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Where the list stands after what is in it was changed, and where a key leads to.
class SidebarKeepsUiTest extends SidebarPage {

    private static final int COUNT = 60;

    @Test
    void inTheSummaryTheKeyOfTheNoteBringsTheCardsBack() {
        fill();
        settings.grouping().set(Grouping.SUMMARY);
        showSidebar();
        fx(() -> list().requestFocus());
        fx(() -> desktop.session().selection().select(annotation(40)));

        tap(KeyCode.N);
        write("gone back");
        settle();

        assertThat(settings.grouping().get()).isEqualTo(Grouping.POSITION);
        assertThat(this.<NoteField>node(".note-field").getText()).isEqualTo("gone back");
        assertThat(isInSight(40)).isTrue();
    }

    @Test
    void theSelectedCardStaysInSightWithItsHeadingAndWithoutOneTheListStartsAtItsTop() {
        fill();
        showSidebar();
        fx(() -> list().requestFocus());
        fx(() -> desktop.session().selection().select(annotation(31)));
        settle();

        tap(KeyCode.G);
        settle();
        assertThat(settings.grouping().get()).isEqualTo(Grouping.KIND);
        assertThat(isInSight(31)).isTrue();
        fx(() -> desktop.session().selection().select(annotation(1)));
        settle();
        tap(KeyCode.G);
        settle();
        assertThat(settings.grouping().get()).isEqualTo(Grouping.TAG);
        assertThat(isInSight(1)).isTrue();
        picture("list-regrouped", stage().getScene());
        assertThat(headings()).contains("Misperception");

        fx(() -> list().scrollTo(50));
        fx(() -> desktop.session().selection().clear());
        settle();
        tap(KeyCode.G);
        settle();
        assertThat(firstRow()).isZero();
    }

    @Test
    void theListBeginsAtWhatIsOnScreenOnceADocumentIsOpened() {
        fill();
        showSidebar();
        fx(() -> desktop.session().reading().sees(desktop.spanOf("words001")));
        fx(() -> desktop.session().reading().sees(desktop.spanOf("words091")));
        fx(() -> desktop.background().flush());
        settle();
        assertThat(rowAt(firstRow()).quote().exact()).isEqualTo("words093");

        fx(() -> desktop.session().reading().sees(desktop.spanOf("words001")));
        fx(() -> desktop.background().flush());
        settle();
        assertThat(rowAt(firstRow()).quote().exact()).as("read on").isEqualTo("words093");
    }

    @Test
    void theListStaysWhereItIsWhileManyMoreAreTagged() {
        fill();
        showSidebar();
        fx(() -> desktop.session().selection().select(annotation(40)));
        settle();
        tagMore(25);
        assertThat(isInSight(40)).isTrue();

        fx(() -> desktop.session().selection().clear());
        settle();
        settle();
        Annotation top = rowAt(firstRow());
        tagMore(25);
        until(() -> rowAt(firstRow()).equals(top));
    }

    @Test
    void enterEndsTheReasonOfALinkAndShiftEnterBeginsALine() {
        fill();
        Annotation here = annotation(3);
        Link link =
                new Link(
                        desktop.id(),
                        "contradicts",
                        LinkEnd.of(here),
                        LinkEnd.of(annotation(4)),
                        null,
                        Sample.ADA.id(),
                        Sample.NOW,
                        Sample.NOW);
        desktop.session().perform(new Change.OfLink(null, link));
        showSidebar();
        fx(() -> list().requestFocus());
        fx(() -> this.<SidebarPane>node("#sidebar").writeReason(link, here));
        settle();

        write("because");
        push(KeyCode.SHIFT, KeyCode.ENTER);
        write("veto");
        tap(KeyCode.ENTER);

        assertThat(desktop.session().document().orElseThrow().links().link(link.id()))
                .map(Link::note)
                .isEqualTo(Optional.of("because\nveto"));
        assertThat(list().isFocused()).isTrue();
    }

    @Test
    void theFilterLeadsToTheFirstCardAndBackToWhereOneCameFrom() {
        fill();
        showSidebar();
        fx(() -> list().requestFocus());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        write("words03");
        tap(KeyCode.ENTER);
        assertThat(selected().quote().exact()).isEqualTo("words030");
        assertThat(list().isFocused()).isTrue();

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        tap(KeyCode.ESCAPE);
        assertThat(list().getItems()).hasSize(COUNT);
        assertThat(node("#sidebar-filter").isFocused()).isTrue();
        tap(KeyCode.ESCAPE);
        assertThat(list().isFocused()).isTrue();
    }

    @Test
    void whoCopiesTheSummaryIsToldWhatIsInIt() {
        fill();
        showSidebar();
        fx(() -> list().requestFocus());

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        settle();

        assertThat(said).containsExactly("Summary copied: 2 tags, 60 quotes.");
    }

    /// Every fifth without a tag, all others with the same one.
    private void fill() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3 * COUNT; i++) {
            text.append("words%03d\n".formatted(i));
        }
        desktop.open("Brief", text.toString());
        Tag tag = desktop.tag("risk", "Misperception");
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            parts.add(annotated(i * 3, i % 5 == 0 ? List.of() : List.of(Desktop.use(tag))));
        }
        desktop.session().perform(new Change.Several(Change.Reason.BULK_EDIT, parts));
    }

    private Change.OfAnnotation annotated(int line, List<TagUse> uses) {
        Span span = new Span(line * 9, line * 9 + 8);
        return new Change.OfAnnotation(
                null,
                desktop.annotation(
                        span, desktop.text(), null, Sample.ADA.id(), uses.toArray(TagUse[]::new)));
    }

    private int more = 1;

    private void tagMore(int count) {
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(annotated(3 * i * 2 + more, List.of()));
        }
        more++;
        fx(() -> desktop.session().perform(new Change.Several(Change.Reason.BULK_EDIT, parts)));
        settle();
    }

    private Annotation annotation(int index) {
        String words = "words%03d".formatted(index * 3);
        return desktop.session().document().orElseThrow().snapshot().stream()
                .filter(one -> one.quote().exact().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private boolean isInSight(int index) {
        Annotation wanted = annotation(index);
        return cells().stream()
                .anyMatch(
                        cell ->
                                cell.getItem() instanceof Row.Card(var its, _)
                                        && its.id().equals(wanted.id())
                                        && topOf(cell) >= topOf(list()) - 1
                                        && bottomOf(cell) <= bottomOf(list()) + 1);
    }

    private List<String> headings() {
        return cells().stream()
                .filter(cell -> topOf(cell) >= topOf(list()) - 1)
                .map(AnnotationCell::getItem)
                .filter(Row.Heading.class::isInstance)
                .map(row -> ((Row.Heading) row).title())
                .toList();
    }

    private int firstRow() {
        return cells().stream()
                .filter(cell -> topOf(cell) >= topOf(list()) - 1)
                .mapToInt(AnnotationCell::getIndex)
                .min()
                .orElseThrow();
    }

    private Annotation rowAt(int row) {
        return ((Row.Card) list().getItems().get(row)).annotation();
    }

    private List<AnnotationCell> cells() {
        return lookup(".annotation-cell").queryAllAs(AnnotationCell.class).stream()
                .filter(cell -> cell.isVisible() && cell.getParent().isVisible())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private double topOf(Node node) {
        return onFxThread(() -> node.localToScene(node.getLayoutBounds()).getMinY());
    }

    private double bottomOf(Node node) {
        return onFxThread(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
    }
}
