package dev.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.model.Sample;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadWordsTest {

    private final HeadWords words = new HeadWords(Messages.load(Locale.ENGLISH), Locale.ENGLISH);

    @Test
    void saysWhoWhenHowLongAndWhereFrom() {
        assertThat(words.head(document("2025-03-22", "Policy desk"), 1_642).byLine())
                .isEqualTo("Policy desk · 22 March 2025 · 7 min read · imported from brief.txt");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(words.head(document(null), 3).byLine())
                .isEqualTo("1 min read · imported from brief.txt");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025", "2025-03, March 2025", "2025-3-2, 2025-3-2", "soon, soon"})
    void datesAreAsPreciseAsTheyAreKnown(String published, String shown) {
        assertThat(words.head(document(published), 3).byLine()).startsWith(shown + " · ");
    }

    @Test
    void namesWhatIsFoldedAway() {
        assertThat(words.aside("Leave a comment\nName *", 2)).isEqualTo("Comment form · 2 lines");
        assertThat(words.aside("Share this", 1)).isEqualTo("Folded text · 1 line");
    }

    private static Document document(@Nullable String published, String... creators) {
        Document plain = Sample.document(Sample.id(7), "brief", "text");
        return new Document(
                plain.id(),
                plain.title(),
                List.of(creators),
                published,
                null,
                plain.status(),
                null,
                plain.tags(),
                plain.source(),
                plain.textSha256(),
                null,
                plain.modified());
    }
}
