package dev.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private Indexed indexed;

    @BeforeEach
    void open() throws IOException {
        indexed = Indexed.temporary();
    }

    @AfterEach
    void close() throws IOException {
        indexed.close();
    }

    @ParameterizedTest(name = "{0}: {1} finds {2}")
    @CsvSource({
        "en, hedge, The hedging of states",
        "en-GB, ambiguities, An ambiguity remains",
        "en, ministry, the ministry's plan",
        "de, Haus, Viele Häuser stehen leer",
        "de, Strategien, eine neue Strategie",
        "de, strasse, Die Straße ist gesperrt",
        "fr, ambiguïté, leurs ambiguïtés voulues",
        "fr, ambiguite, une ambiguïté voulue",
        "fr, état, la parole de l’état",
        "es, amenaza, las amenazas del sur",
        "it, minaccia, le minacce del sud",
        "it, alleanza, un’idea dell’alleanza",
        "pt, ameaça, as ameaças do sul",
        "nl, dreiging, nieuwe dreigingen in zee",
        "ru, политика, новой политики государства",
        "ar, سياسة, إن السياسة الجديدة",
        "tr, politika, yeni politika metni",
    })
    void aWordIsFoundInAnotherForm(String language, String typed, String text) throws IOException {
        indexed.add("Title", language, text);

        assertThat(indexed.find(typed)).hasSize(1).first().asString().contains("[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سياسة",
                "والسياسة",
                "بالسياسة",
                "للسياسة",
                "كالسياسة",
                "سِيَاسَة",
                "سيـــاسة"
            })
    void anArabicWordIsFoundWhateverStandsBeforeIt(String form) throws IOException {
        indexed.add("Title", "ar", "تتعلق " + form + " بالغموض");

        assertThat(indexed.find("السياسة")).containsExactly("تتعلق [" + form + "] بالغموض");
    }

    @Test
    void arabicAndChineseAreFoundInAnEnglishDocumentToo() throws IOException {
        indexed.add("Title", "en", "They write والسياسة and 战略模糊政策 for it.");

        assertThat(indexed.find("سياسة"))
                .containsExactly("They write [والسياسة] and 战略模糊政策 for it.");
        assertThat(indexed.find("模糊政策"))
                .containsExactly("They write والسياسة and 战略[模糊政策] for it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"战略模糊", "\"战略模糊\"", "战略 模糊", "略模", "糊"})
    void chineseIsFoundAnywhereInASentence(String typed) throws IOException {
        indexed.add("Title", "zh", "该部奉行战略模糊政策已有十年。");
        indexed.add("Other", "zh", "模仿战术略有不同。");

        assertThat(indexed.hits(typed))
                .extracting(hit -> hit.span().start())
                .containsOnly(typed.equals("略模") ? 5 : typed.equals("糊") ? 7 : 4);
    }

    @Test
    void aChinesePhraseIsNotFoundWhereItsSignsStandApart() throws IOException {
        indexed.add("Title", "zh", "模糊的战略");

        assertThat(indexed.find("战略模糊")).isEmpty();
        assertThat(indexed.find("\"战略模糊\"")).isEmpty();
        assertThat(indexed.find("战略模糊*")).isEmpty();
        assertThat(indexed.index.search(typing("战略模糊"), Names.NONE, Reach.LIST).hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 曖昧さ, 戦略的な曖昧さを保つ",
        "zh, 战略模, 奉行战略模糊政策",
        "ko, 모호, 전략적 모호성을 유지한다",
        "ar, سيا, إن سياسة الدولة",
        "en, well-kn, a well-known place"
    })
    void whatIsStillBeingTypedIsFoundInEveryScript(String language, String typed, String text)
            throws IOException {
        indexed.add("Title", language, text);

        assertThat(indexed.index.search(typing(typed), Names.NONE, Reach.LIST).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.matches()).isNotEmpty());
    }

    private static Question typing(String typed) {
        return Question.parseWhileTyping(typed);
    }

    @ParameterizedTest
    @CsvSource({"ja, 曖昧, 戦略的な曖昧さを保つ", "ko, 모호성, 전략적모호성을 유지한다", "th, นโยบาย, นโยบาย ใหม่"})
    void otherScriptsAreFound(String language, String typed, String text) throws IOException {
        indexed.add("Title", language, text);

        assertThat(indexed.find(typed)).hasSize(1);
    }

    @Test
    void lettersAreTheSameComposedOrNot() throws IOException {
        indexed.add(
                "Title", "other", Normalizer.normalize("Đồng thuận về biển", Normalizer.Form.NFD));

        assertThat(indexed.find("biển")).hasSize(1);
    }

    @Test
    void signsThatNobodySeesOrTypesDoNotMatter() throws IOException {
        indexed.add("Title", "en", "The minis\u00adtry doesn’t say");

        assertThat(indexed.find("ministry doesn't")).hasSize(1);
    }

    @Test
    void anEnglishNoteOnAnArabicDocumentIsFoundByItsStems() throws IOException {
        var document = indexed.add("Title", "ar", "السياسة الجديدة");
        indexed.annotate(document, "الجديدة", Indexed.BOB, "hedging again");

        assertThat(indexed.find("hedges")).containsExactly("[hedging] again");
    }
}
