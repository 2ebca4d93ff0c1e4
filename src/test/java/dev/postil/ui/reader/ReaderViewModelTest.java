package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Span;
import dev.postil.session.Filter;
import dev.postil.session.OpenDocument;
import dev.postil.session.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderViewModelTest {

    @TempDir Path folder;
    private final BooleanProperty highlightsShown = new SimpleBooleanProperty(true);
    private final List<String> heard = new ArrayList<>();
    private ReaderDesk desk;
    private ReaderViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = ReaderDesk.in(folder);
        desk.open(ReaderTexts.brief());
        model = new ReaderViewModel(desk.session(), highlightsShown, new Hearing());
        model.start();
        heard.clear();
    }

    @Test
    void tellsWhatAChangeTouches() {
        Annotation made = desk.annotate("signs little", "risk");
        assertThat(heard).containsExactly("removed 0 added 1");
        heard.clear();

        desk.session().perform(new Change.OfAnnotation(made, null));

        assertThat(heard).containsExactly("removed 1 added 0");
    }

    @Test
    void aSelectedAnnotationIsShown() {
        Annotation first = desk.annotate("signs little", "risk");
        Annotation second = desk.annotate("strategic", "risk");
        selection().select(first);
        heard.clear();

        selection().select(second);

        assertThat(heard).containsExactly("selected " + place(second));
        assertThat(model.selectedPlace()).contains(second.place().orElseThrow());
    }

    @Test
    void aSelectedAnnotationThatTheFilterHidesHasNoPlace() {
        selection().select(desk.annotate("signs little", "risk"));

        desk.session().filtering().set(Filter.NONE.withKinds(Set.of("actor")));

        assertThat(model.selectedPlace()).isEmpty();
    }

    @Test
    void whatIsMadeAgainstTheFilterIsOutside() {
        desk.session().filtering().set(Filter.NONE.withKinds(Set.of("actor")));

        Annotation made = desk.annotate("signs little", "risk");

        assertThat(model.painting(made.place().orElseThrow()).tints())
                .containsExactly(new Painting.Tint(new Span(0, 12), "risk", true));
    }

    @Test
    void wordsTakeTheSelectionFromTheAnnotation() {
        selection().select(desk.annotate("signs little", "risk"));

        model.selectedWords(new Span(0, 3));

        assertThat(selection().annotation().get()).isNull();
        assertThat(selection().words().get()).isEqualTo(new Span(0, 3));
    }

    @Test
    void clicksGoOutwardsAndRoundAgain() {
        Annotation wide = desk.annotate("names no side, signs little", "risk");
        Annotation narrow = desk.annotate("signs little", "risk");
        int offset = place(narrow).start();

        model.clicked(offset);
        assertThat(selection().annotation().get()).isEqualTo(narrow);
        model.clicked(offset);
        assertThat(selection().annotation().get()).isEqualTo(wide);
        model.clicked(offset);
        assertThat(selection().annotation().get()).isEqualTo(narrow);
    }

    @Test
    void overlapsAreThoseWhereTheSelectedOneIs() {
        Annotation wide = desk.annotate("names no side, signs little", "risk");
        Annotation narrow = desk.annotate("signs little", "risk");
        selection().select(narrow);

        model.goThroughOverlaps(0, 1);

        assertThat(selection().annotation().get()).isEqualTo(wide);
    }

    @Test
    void hiddenHighlightsAreNeitherDrawnNorClicked() {
        Annotation made = desk.annotate("signs little", "risk");

        highlightsShown.set(false);

        assertThat(model.painting(place(made))).isEqualTo(Painting.NONE);
        assertThat(model.at(place(made).start())).isEmpty();
        assertThat(counted()).isEmpty();
        assertThat(heard).contains("everywhere");
    }

    @Test
    void theFilterActsOnTextAndRuler() {
        Annotation risk = desk.annotate("signs little", "risk");
        Annotation actor = desk.annotate("strategic", "actor");

        desk.session().filtering().set(Filter.NONE.withKinds(Set.of("risk")));

        assertThat(counted()).containsExactly(risk);
        assertThat(model.painting(place(actor))).isEqualTo(Painting.NONE);
    }

    @Test
    void findsTheNearestOnTheRuler() {
        Annotation near = desk.annotate("signs little", "risk");
        desk.annotate("strategic", "risk");
        int start = place(near).start();

        assertThat(model.nearest(start - 3, 5)).contains(near);
        assertThat(model.nearest(start + 100, 5)).isEmpty();
    }

    private Selection selection() {
        return desk.session().selection();
    }

    private List<Annotation> counted() {
        RulerCount.Shown shown = model.toCount();
        return shown.annotations().stream().filter(shown.isShown()).toList();
    }

    private static Span place(Annotation annotation) {
        return annotation.place().orElseThrow();
    }

    private final class Hearing implements ReaderViewModel.Watcher {

        @Override
        public void opened(@Nullable OpenDocument document) {
            heard.add("opened");
        }

        @Override
        public void changedText(OpenDocument document) {
            heard.add("text changed");
        }

        @Override
        public void annotationsChanged(List<Annotation> removed, List<Annotation> added) {
            heard.add("removed " + removed.size() + " added " + added.size());
        }

        @Override
        public void changedEverywhere() {
            heard.add("everywhere");
        }

        @Override
        public void selected(@Nullable Span span) {
            heard.add("selected " + span);
        }

        @Override
        public void wordsSelected(@Nullable Span words) {
            heard.add("words " + words);
        }
    }

    @Test
    void throughThreeNestedOnesGoesFromTheOneJustMadeToAll() {
        Annotation outer = desk.annotate("it names no side, signs little, and keeps", "risk");
        Annotation inner = desk.annotate("signs little", "actor");
        Annotation middle = desk.annotate("names no side, signs little", "implication");
        selection().select(middle);
        int caret = place(middle).end();

        model.goThroughOverlaps(caret, 1);
        assertThat(selection().annotation().get()).isEqualTo(outer);
        model.goThroughOverlaps(caret, 1);
        assertThat(selection().annotation().get()).isEqualTo(inner);
        model.goThroughOverlaps(caret, 1);
        assertThat(selection().annotation().get()).isEqualTo(middle);
        model.goThroughOverlaps(caret, -1);
        assertThat(selection().annotation().get()).isEqualTo(inner);
    }

    @Test
    void goingToAnotherLetsGoOfTheSelectedWords() {
        Annotation wide = desk.annotate("names no side, signs little", "risk");
        Annotation narrow = desk.annotate("signs little", "risk");
        selection().selectWords(place(narrow));
        selection().select(narrow);
        assertThat(selection().words().get()).isEqualTo(place(narrow));

        model.goThroughOverlaps(place(narrow).end(), 1);

        assertThat(selection().annotation().get()).isEqualTo(wide);
        assertThat(selection().words().get()).isNull();
    }

    @Test
    void whatIsSelectedAlreadyIsMeantWhereverTheCaretIs() {
        Annotation one = desk.annotate("strategic", "risk");
        Annotation other = desk.annotate("signs little", "risk");

        model.selectAt(place(other).start());
        assertThat(selection().annotation().get()).isEqualTo(other);
        model.selectAt(place(one).start());
        assertThat(selection().annotation().get()).isEqualTo(other);
    }

    @Test
    void keysActOnTheHighlightThatTheSelectedWordsAre() {
        Annotation made = desk.annotate("signs little", "risk");
        selection().selectWords(place(made));

        model.selectAt(0);

        assertThat(selection().annotation().get()).isEqualTo(made);
        assertThat(selection().words().get()).isEqualTo(place(made));
    }

    @Test
    void keysActOnTheHighlightBehindWhichTheCaretStands() {
        Annotation made = desk.annotate("signs little", "risk");
        selection().clear();

        model.selectAt(place(made).end());

        assertThat(selection().annotation().get()).isEqualTo(made);
    }

    @Test
    void theCaretThatAKeyMovesAwayLetsGoOfTheHighlight() {
        Annotation made = desk.annotate("signs little", "risk");
        selection().selectWords(null);
        selection().select(made);

        model.wentTo(place(made).end());
        assertThat(selection().annotation().get()).isEqualTo(made);

        model.wentTo(place(made).end() + 1);
        assertThat(selection().annotation().get()).isNull();
    }

    @Test
    void aMenuAskedForInPlainTextIsNotAboutWhatIsSelectedElsewhere() {
        Annotation made = desk.annotate("signs little", "risk");
        selection().selectWords(null);
        selection().select(made);
        List<Integer> carets = new ArrayList<>();

        model.meantAt(place(made).end() + 3, carets::add);

        assertThat(selection().annotation().get()).isNull();
        assertThat(carets).containsExactly(place(made).end() + 3);
    }
}
