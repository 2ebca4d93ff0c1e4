package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.session.Filter;
import dev.postil.settings.ThemeChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;

/// What is drawn around the words, and in which colours.
class HighlightsUiTest extends ReaderUi {

    @Test
    void overlapsCanBeRead() {
        open(overlaps());
        annotate("one kind alone", "risk");
        annotate("actors alone", "actor");
        annotate("implications alone", "implication");
        annotate("two kinds", "risk", "actor");
        annotate("three kinds of tags", "implication", "actor", "risk");
        annotate("untagged");
        annotate("the outer of two passages", "risk", "implication");
        annotate("two passages that overlap", "actor");
        annotate("a first of three, then a second", "risk");
        annotate("three, then a second with three kinds", "risk", "actor", "implication");
        annotate("second with three kinds, and a third", "actor", "implication");
        for (int length = 0; length < 8; length++) {
            String[] kinds = {"risk", "actor", "implication"};
            annotate("eight passages here".substring(length), kinds[length % 3], kinds[length % 2]);
        }
        for (ThemeChoice theme : ThemeChoice.values()) {
            fx(() -> settings.theme().set(theme));
            picture("reader-lines-" + theme, stage().getScene());
        }

        assertThat(lookup(".line").queryAll()).isNotEmpty();
    }

    private static Content overlaps() {
        return new Texts()
                .heading(1, "A heading that is long enough to go over the end of its line twice")
                .paragraph(
                        "There is one kind alone, actors alone, implications alone, then a passage"
                                + " with two kinds and one with three kinds of tags; and one untagged.")
                .paragraph(
                        "This is the outer of two passages that overlap. Here is a first of three,"
                                + " then a second with three kinds, and a third that goes on.")
                .paragraph("There are eight passages here at once.")
                .content();
    }

    @Test
    void theSelectedOneHasOneOutlineOverAllItsParagraphs() {
        open(ReaderTexts.brief());
        Annotation selected = annotate("signs little, and keeps", "risk");
        Annotation wide = over("telephone line", "overnight", "risk");

        fx(() -> desk.session().selection().select(selected));
        assertThat(outlines()).isEqualTo(1);
        fx(() -> desk.session().selection().select(wide));
        assertThat(outlines()).isEqualTo(1);
        picture("reader-outline", stage().getScene());

        fx(() -> desk.session().selection().select(null));
        assertThat(outlines()).isZero();
    }

    @Test
    void theOutlineFollowsRightToLeftLines() {
        open(ReaderTexts.scripts());
        Annotation hebrew = over("עולם", "כאשר", "risk");
        Annotation arabic = over("نص", "ويجب", "actor");

        fx(() -> desk.session().selection().select(hebrew));
        picture("reader-outline-hebrew", stage().getScene());
        assertThat(outlines()).isEqualTo(1);
        fx(() -> desk.session().selection().select(arabic));
        picture("reader-outline-arabic", stage().getScene());
        assertThat(outlines()).isEqualTo(1);
        fx(() -> desk.session().selection().select(over("עובד", "العمود", "risk")));
        picture("reader-outline-both", stage().getScene());

        assertThat(outlines()).isEqualTo(1);
    }

    @Test
    void theOutlineScrollsWithItsWords() {
        open(ReaderTexts.longText());
        Annotation annotation = annotate("Paragraph 3 says", "risk");
        fx(() -> desk.session().selection().select(annotation));
        double before = outline().getMinY() - bounds(placeOf(annotation)).getFirst().getMinY();

        scroll(2, javafx.geometry.VerticalDirection.DOWN);
        settle();

        assertThat(bounds(placeOf(annotation)).getFirst().getMinY() - outline().getMinY())
                .isEqualTo(-before);
    }

    @Test
    void aNewHighlightOutsideTheFilterIsHollow() {
        open(ReaderTexts.brief());
        annotate("signs little", "actor");
        fx(() -> desk.session().filtering().set(Filter.NONE.withKinds(Set.of("actor"))));
        annotate("strategic ambiguity", "risk");
        settle();
        picture("reader-outside", stage().getScene());

        assertThat(drawnTints()).isEqualTo(1);
        assertThat(drawn(".tint-outside")).isEqualTo(1);
        fx(() -> desk.session().filtering().clear());
        assertThat(drawnTints()).isEqualTo(2);
        assertThat(drawn(".tint-outside")).isZero();
    }

    @Test
    void selectedWordsAreSeenOnATintThatCameLater() {
        open(ReaderTexts.brief());
        Annotation before = annotate("deny exists", "risk");
        fx(() -> desk.session().selection().selectWords(before.span()));
        Color selection = behind("deny exists");
        fx(() -> desk.session().selection().selectWords(null));

        Annotation annotation = annotate("deny exists", "actor");
        fx(() -> desk.session().selection().selectWords(annotation.span()));
        assertThat(behind("deny exists")).isEqualTo(selection);

        fx(() -> desk.session().selection().select(annotation));
        assertThat(behind("deny exists")).isEqualTo(tintOf("actor"));
    }

    private Color tintOf(String kind) {
        return (Color)
                stage().getScene().getRoot().lookupAll(".tint").stream()
                        .filter(Path.class::isInstance)
                        .map(Path.class::cast)
                        .filter(path -> !path.getElements().isEmpty())
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .getFill();
    }

    @Test
    void highlightsFollowTheThemeWhileADocumentIsOpen() {
        open(ReaderTexts.brief());
        annotate("signs little", "actor");
        Set<Color> tints = new HashSet<>();
        Set<Color> pages = new HashSet<>();
        for (ThemeChoice theme : themes()) {
            fx(() -> settings.theme().set(theme));

            Color tint = behind("signs little");
            assertThat(tint).as(theme.name()).isEqualTo(tintPath().getFill());
            tints.add(tint);
            pages.add(
                    behind("deny exists").equals(tint) ? Color.TRANSPARENT : behind("deny exists"));
        }

        assertThat(tints).hasSize(themes().size());
        assertThat(pages).hasSizeGreaterThan(2).doesNotContain(Color.TRANSPARENT);
    }

    private static List<ThemeChoice> themes() {
        return List.of(
                ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SEPIA, ThemeChoice.HIGH_CONTRAST);
    }

    @Test
    void aClickBesideTheWordsSelectsNone() {
        open(ReaderTexts.brief());
        Annotation annotation = annotate("signs little", "actor");
        fx(() -> desk.session().selection().select(annotation));

        clickOn(new Point2D(20, 400));
        settle();

        assertThat(desk.session().selection().annotation().get()).isNull();
    }

    @Test
    void linesOfAHeadingStandCloserThanThoseOfAParagraph() {
        open(overlaps());
        Span heading = desk.spanOf("A heading that is long enough to go over the end of its line");
        Span paragraph =
                desk.spanOf(
                        "There is one kind alone, actors alone, implications alone,"
                                + " then a passage with two kinds");

        assertThat(pitch(heading)).isLessThan(1.45);
        assertThat(pitch(paragraph)).isGreaterThan(pitch(heading));
    }

    /// From one line to the next, in units of the type's height.
    private double pitch(Span span) {
        List<Bounds> lines = bounds(span);
        return (lines.get(1).getMinY() - lines.getFirst().getMinY()) / lines.getFirst().getHeight();
    }

    private Annotation over(String first, String last, String kind) {
        String text = desk.document().text();
        return annotate(
                text.substring(text.indexOf(first), text.indexOf(last) + last.length()), kind);
    }

    private long outlines() {
        Path outline = node(".selection-outline");
        return outline.getElements().stream().filter(MoveTo.class::isInstance).count();
    }

    private Bounds outline() {
        Node outline = node(".selection-outline");
        return onFxThread(() -> outline.localToScene(outline.getLayoutBounds()));
    }

    private Path tintPath() {
        return node(".tint");
    }

    /// The colour just left above the words, where no letter is.
    private Color behind(String words) {
        Bounds box = bounds(desk.spanOf(words)).getFirst();
        WritableImage image = onFxThread(() -> stage().getScene().snapshot(null));
        double y = box.getMinY() + 0.25 * box.getHeight();
        return image.getPixelReader().getColor((int) box.getCenterX(), (int) y);
    }
}
