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
import org.junit.jupiter.params.provider.ValueSource;

class HeadWordsTest {

    private final HeadWords words = new HeadWords(Messages.load(Locale.ENGLISH));

    @Test
    void saysWhoWhenHowLongAndWhereFrom() {
        assertThat(words.head(document("2025-03-22", "Policy desk"), 1_642).byLine())
                .isEqualTo("Policy desk · 22 March 2025 · 7 min read · imported from brief.txt");
    }

    @Test
    void saysWhatPublishedIt() {
        Document document = document("2025", "Ada Marr");
        Document published =
                document.withDetails(
                        document.title(),
                        document.creators(),
                        document.published(),
                        document.language(),
                        null,
                        "Harbour Gazette",
                        document.modified());

        assertThat(words.head(published, 3).byLine())
                .startsWith("Ada Marr · Harbour Gazette · 2025 · ");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leave a Reply",
                "0 Comments\nSubmit a Comment",
                "Add your comment",
                "Post Comment",
                "Log in to comment",
                "Your email address will not be published. Required fields are marked *",
                "Schreibe einen Kommentar",
                "Hinterlassen Sie einen Kommentar",
                "Kommentar verfassen",
                "LAISSER UN COMMENTAIRE",
                "Votre adresse e-mail ne sera pas publiée.",
                "Deja una respuesta",
                "Escribe un comentario",
                "Lascia un commento",
                "Deixe um comentário",
                "Оставить комментарий",
                "Ваш адрес email не будет опубликован.",
                "اترك تعليقاً",
                "لن يتم نشر عنوان بريدك الإلكتروني.",
                "发表评论",
                "發表評論",
                "コメントを残す",
                "댓글 남기기"
            })
    void whatAsksForACommentIsACommentForm(String text) {
        assertThat(words.aside(text, 1)).isEqualTo("Comment form · 1 line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by | Mar 22, 2025 | Regional Affairs | 0 comments",
                "The ministry declined to comment",
                "Related: responses to the treaty",
                "Teilen"
            })
    void whatOnlySpeaksOfCommentsIsNone(String text) {
        assertThat(words.aside(text, 1)).isEqualTo("Folded text · 1 line");
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
                null,
                plain.modified());
    }
}
