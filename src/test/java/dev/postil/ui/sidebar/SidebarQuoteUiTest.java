package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Page;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is on the clipboard once a quote was copied with its source.
class SidebarQuoteUiTest extends SidebarPage {

    private static final String TEXT = "Tolls & <tariffs> rise.\nNobody\tsays\nwhy.";

    @Test
    void aTitleAloneIsTheSourceWhereNothingElseIsKnown() {
        open("Ferries & <tolls>", List.of(), null);
        select(desktop.annotate("Tolls & <tariffs>"));

        copy();

        assertThat(plain()).isEqualTo("“Tolls & <tariffs>” — Ferries & <tolls>");
        assertThat(html())
                .isEqualTo(
                        "<p>“Tolls &amp; &lt;tariffs&gt;” — <i>Ferries &amp; &lt;tolls&gt;</i></p>");
        assertThat(said).containsExactly("The quote was copied with its source.");
    }

    @Test
    void authorsDateAndPageStandWhereTheyAreKnown() {
        open("Ferries", List.of("Ada", "R & D"), "2025-03", new Page("iv", new Span(0, 24)));
        select(desktop.annotate("rise"));
        copy();
        assertThat(plain()).isEqualTo("“rise” — Ada, R & D, Ferries, 2025-03, p. iv");
        assertThat(html())
                .isEqualTo("<p>“rise” — Ada, R &amp; D, <i>Ferries</i>, 2025-03, p. iv</p>");

        fx(() -> select(desktop.annotate("why")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);

        assertThat(plain()).as("on no page").isEqualTo("“why” — Ada, R & D, Ferries, 2025-03");
    }

    @Test
    void selectedWordsAreCopiedWithoutBeingAnnotated() {
        open("Ferries", List.of("Ada"), "2025", new Page("iv", new Span(0, 24)));
        fx(() -> desktop.select("rise"));
        copy();
        assertThat(plain()).isEqualTo("“rise” — Ada, Ferries, 2025, p. iv");
    }

    @Test
    void wordsOverSeveralLinesAreCopiedInOne() {
        open("Ferries", List.of(), "2025");
        select(desktop.annotate("Nobody\tsays\nwhy"));

        copy();

        assertThat(plain()).isEqualTo("“Nobody says why” — Ferries, 2025");
    }

    @Test
    void aQuoteThatLostItsPlaceIsCopiedWithoutAPage() {
        open("Ferries", List.of(), null, new Page("1", new Span(0, TEXT.length())));
        select(desktop.orphan("words of an older text"));

        copy();

        assertThat(plain()).isEqualTo("“words of an older text” — Ferries");
    }

    @Test
    void allThatArePickedAreCopiedInTheOrderOfTheText() {
        open("Ferries", List.of("Ada"), null);
        desktop.annotate("why");
        select(desktop.annotate("rise"));
        showSidebar();
        fx(() -> list().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A);

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        settle();

        assertThat(plain()).isEqualTo("“rise” — Ada, Ferries\n\n“why” — Ada, Ferries");
        assertThat(html())
                .isEqualTo(
                        "<p>“rise” — Ada, <i>Ferries</i></p>\n<p>“why” — Ada, <i>Ferries</i></p>");
    }

    private void open(
            String title, List<String> creators, @Nullable String published, Page... pages) {
        Content lines = Sample.content(TEXT);
        Document added =
                desktop.add(title, new Content(TEXT, lines.blocks(), List.of(), List.of(pages)));
        Document signed =
                new Document(
                        added.id(),
                        added.title(),
                        creators,
                        published,
                        added.language(),
                        added.status(),
                        added.group(),
                        added.tags(),
                        added.source(),
                        added.textSha256(),
                        added.note(),
                        null,
                        added.modified());
        desktop.session().perform(new Change.OfDocument(added, signed));
        desktop.open(signed);
    }

    private void select(Annotation annotation) {
        desktop.session().selection().select(annotation);
    }

    private void copy() {
        showSidebar();
        fx(() -> list().requestFocus());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        settle();
    }

    private static String plain() {
        return onFxThread(() -> Clipboard.getSystemClipboard().getString());
    }

    private static String html() {
        return onFxThread(() -> Clipboard.getSystemClipboard().getHtml());
    }
}
