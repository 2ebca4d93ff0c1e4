package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Span;
import dev.postil.task.DirectBackground;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {

    private final DirectBackground background = new DirectBackground();
    private final FindViewModel find = new FindViewModel(background, Messages.load(Locale.ENGLISH));

    @BeforeEach
    void read() {
        find.setText("The sea, the Sea and the seaside");
    }

    @Test
    void findsWhateverTheCaseAndCounts() {
        look("SEA");

        assertThat(find.hits().get())
                .containsExactly(new Span(4, 7), new Span(13, 16), new Span(25, 28));
        assertThat(find.count().get()).isEqualTo("1 of 3");
    }

    @Test
    void startsWhereItIsTold() {
        find.setFrom(10);
        look("sea");

        assertThat(find.current().get()).isEqualTo(new Span(13, 16));
    }

    @Test
    void goesRoundInBothDirections() {
        look("sea");

        find.step(-1);
        assertThat(find.count().get()).isEqualTo("3 of 3");
        find.step(1);
        assertThat(find.count().get()).isEqualTo("1 of 3");
    }

    @Test
    void saysThatThereIsNoHit() {
        look("lake");

        assertThat(find.count().get()).isEqualTo("No hit");
        assertThat(find.current().get()).isNull();
    }

    @Test
    void aKeyDoesNotWaitForThePause() {
        find.query().set("sea");

        find.step(1);

        assertThat(find.count().get()).isEqualTo("2 of 3");
    }

    @Test
    void anotherTextIsSearchedAnew() {
        look("sea");

        find.setText("Nothing of the kind");
        background.flush();

        assertThat(find.count().get()).isEqualTo("No hit");
    }

    @Test
    void givesTheHitsOfAPiece() {
        look("sea");

        assertThat(find.in(new Span(6, 14))).containsExactly(new Span(4, 7), new Span(13, 16));
        assertThat(find.in(new Span(7, 13))).isEmpty();
    }

    @Test
    void withoutWordsNothingIsLookedFor() {
        look("sea");
        look(" ");

        assertThat(find.hits().get()).isEmpty();
        assertThat(find.count().get()).isEmpty();
    }

    private void look(String words) {
        find.query().set(words);
        background.flush();
    }
}
