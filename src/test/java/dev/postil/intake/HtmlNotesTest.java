package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Mark;
import org.junit.jupiter.api.Test;

/// Notes of web pages as other formats have them, and what else their text is kept free of.
class HtmlNotesTest {

    private static final String PROSE =
            "<p>The island has long lived by strategic ambiguity: it sells fish to the northern port,"
                    + " buys fuel from the southern one, and tells both that the weather is changing,"
                    + " for a price.%s Nobody has ever sent anybody a bill, and that is how they"
                    + " prefer it.</p>";

    @Test
    void signsAreBracketedAndNotesBeginWithThem() throws Exception {
        Reading reading =
                page(
                        "<a href='#fn1' class='footnote-ref' id='r1'><sup>1</sup></a>",
                        "<section class='footnotes' role='doc-endnotes'><hr><ol><li id='fn1'><p>Of"
                                + " old. <a href='#r1' class='footnote-back'>↩︎</a></p></li></ol>"
                                + "</section>");

        assertThat(reading.content().text()).contains("price.[1] Nobody").endsWith("\n[1] Of old.");
        assertThat(Readings.folded(reading)).isEmpty();
        int note = reading.content().text().indexOf("[1] Of");
        int sign = reading.content().text().indexOf("[1] Nobody");
        assertThat(reading.content().marks())
                .extracting(Mark::href)
                .contains("#char=" + note, "#char=" + sign);
    }

    @Test
    void notesOfOfficesAreNotes() throws Exception {
        Reading reading =
                page(
                        "<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1"
                                + "</sup></a>",
                        "<div id='sdfootnote1'><p><a class='sdfootnotesym' name='sdfootnote1sym'"
                                + " href='#sdfootnote1anc'>1</a>Of old.</p></div>");

        assertThat(Readings.outline(reading)).contains("price.[1] Nobody", "footnote: [1] Of old.");
    }

    @Test
    void aRaisedNumberThatLeadsNowhereStays() throws Exception {
        assertThat(page("<sup><a href='#gone'>2</a></sup>", "").content().text())
                .contains("price.2 Nobody");
    }

    @Test
    void signsToCopyAnAddressAreNoPartOfAHeading() throws Exception {
        assertThat(
                        Readings.outline(
                                page("", "<h2>Who gains <a href='#who'>#</a></h2>" + prose(""))))
                .contains("heading 2: Who gains\n");
    }

    @Test
    void cellsHoldNoSpaceAtTheirEnds() throws Exception {
        String table =
                "<table><tr><th><p>Year</p></th><th><p>Sum</p></th></tr>"
                        + "<tr><td><p>1978</p></td><td><p>61</p></td></tr></table>";

        assertThat(Readings.outline(page("", table)))
                .contains("table_row: Year\tSum\n", "table_row: 1978\t61\n");
    }

    private static Reading page(String sign, String more) throws Exception {
        return Readings.of(
                "a.html",
                "<html><head><title>The ferry</title></head><body><article>"
                        + prose(sign)
                        + prose("")
                        + more
                        + "</article></body></html>");
    }

    private static String prose(String sign) {
        return PROSE.formatted(sign);
    }
}
