package dev.postil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A title is made of words; what only says where something lies is none.
class PlainTextTitleTest {

    private static final String ARABIC_TITLE = "سياسة الغموض على الحدود";
    private static final String ARABIC =
            "تتبع الوزارة منذ عشر سنوات سياسة الغموض الاستراتيجي، ولا يتوقع أحد أن تتغير هذه السياسة في"
                    + " وقت قريب، لأن الطرفين يستفيدان منها ولا يريدان أن يعترفا بذلك.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/disk/by-id/ata-WDC_WD40EFRX",
                "\"/Volumes/Desk/Brief\"",
                "~/Notes/Brief",
                "C:\\Users\\Ada\\Brief.txt",
                "Desk/2024/Brief_final.txt",
                "HTTPS://EXAMPLE.ORG/BRIEF",
                "(Https://example.org/brief)",
                "WWW.EXAMPLE.ORG",
                "Ada.Marr@example.org",
                "Cf. https://example.org/desk/brief"
            })
    void anAddressIsNoTitle(String address) throws Exception {
        String text = address + "\n\n" + ARABIC_TITLE + "\n\n" + ARABIC + "\n";
        assertThat(title(text)).isEqualTo(ARABIC_TITLE);

        assertThat(title(address + "\n\n" + ARABIC + "\n")).isEqualTo("Levant desk");
        assertThat(title(address + "\n")).isEqualTo("Levant desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TCP/IP and the State",
                "He/She/They: Who Speaks for the Harbour",
                "Input/output",
                "海峡政策",
                "นโยบายความกำกวม",
                "The Desk’s Reading of https://example.org",
                "Levant Desk @ Work"
            })
    void wordsWithStrokesAndSignsAreOne(String line) throws Exception {
        assertThat(title(line + "\n\n" + ARABIC + "\n")).isEqualTo(line);
    }

    @Property(tries = 200)
    void addressesAboveItDoNotMatter(@ForAll("addresses") List<String> addresses) throws Exception {
        String above = String.join("\n\n", addresses);

        assertThat(title(above + "\n\n" + ARABIC_TITLE + "\n\n" + ARABIC + "\n"))
                .isEqualTo(ARABIC_TITLE);
    }

    @Provide
    Arbitrary<List<String>> addresses() {
        Arbitrary<String> parts =
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars("-_.")
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(each -> String.join("/", each));
        Arbitrary<String> beginnings = Arbitraries.of("/", "~/", "../", "Https://", "File:///");
        return beginnings
                .flatMap(beginning -> parts.map(beginning::concat))
                .list()
                .uniqueElements()
                .ofMaxSize(5);
    }

    private static String title(String text) throws IntakeException {
        return Readings.of("Levant_desk.txt", text).title();
    }
}
