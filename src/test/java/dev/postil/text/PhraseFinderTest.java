package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postil.model.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFinderTest {

    private static final PhraseOptions WHOLE = PhraseOptions.PLAIN.withWholeWords(true);
    private static final PhraseOptions CASE = PhraseOptions.PLAIN.withCaseSensitive(true);
    private static final PhraseOptions PATTERN = PhraseOptions.PLAIN.withRegularExpression(true);
    private static final PhraseOptions BARE = PhraseOptions.PLAIN.withAccentsIgnored(true);
    private static final PhraseOptions FORMS = PhraseOptions.forms(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "ambiguity, Strategic AMBIGUITY, AMBIGUITY",
                "strasse, Die Straße, Straße",
                "STRASSE, Die Straße, Straße",
                "straße, DIE STRASSE, STRASSE",
                "straße, DIE STRAẞE, STRAẞE",
                "istanbul, İSTANBUL, İSTANBUL",
                "ODYSSEUS, Οδυσσευς odysseus, odysseus",
                "οδυσσευσ, ΟΔΥΣΣΕΥΣ, ΟΔΥΣΣΕΥΣ",
                "find, ﬁnd it, ﬁnd",
                "café, cafe\u0301s, cafe\u0301",
                "cafe\u0301, cafés, café",
                "minister's, the minister’s plan, minister’s",
                "#“No”#, she said \"no\", \"no\"",
                "long-term, a long‑term plan, long‑term",
                "hyphen, hy\u00adphen, hy\u00adphen",
                "😀 x, 😀   X, 😀   X",
                "한국, 한국어, 한국",
                "模糊, 战略模糊, 模糊"
            })
    void findsWhatAReaderTakesForTheSame(String phrase, String text, String found) {
        assertThat(words(phrase, PhraseOptions.PLAIN, text)).containsExactly(found);
    }

    @Test
    void anyWhiteSpaceIsASpace() {
        assertThat(words(" strategic  ambiguity ", WHOLE, "Strategic\n\u00a0 ambiguity"))
                .containsExactly("Strategic\n\u00a0 ambiguity");
    }

    @Test
    void halfACharacterIsNeverFound() {
        assertThat(words("cafe", PhraseOptions.PLAIN, "cafe\u0301 café")).isEmpty();
        assertThat(words("👨", PhraseOptions.PLAIN, "👨‍👩‍👧‍👦 👨")).containsExactly("👨");
        assertThat(words("s", PhraseOptions.PLAIN, "ß")).isEmpty();
        assertThat(words("م", PhraseOptions.PLAIN, "مَرْحَبًا")).isEmpty();
    }

    @Test
    void turkishHasTwoKindsOfI() {
        PhraseOptions turkish =
                new PhraseOptions(false, false, false, false, false, Locale.forLanguageTag("tr"));
        assertThat(words("ısı", turkish, "ISI isi ısı")).containsExactly("ISI", "ısı");
        assertThat(words("isi", PhraseOptions.PLAIN, "ISI isi ısı")).containsExactly("ISI", "isi");
    }

    @Test
    void caseCountsWhereItShall() {
        assertThat(words("Risk", CASE, "risk Risk RISK")).containsExactly("Risk");
    }

    @Test
    void wholeWordsAreNoPartsOfLongerOnes() {
        assertThat(find("art", WHOLE, "art article part, art's (art) don"))
                .extracting(Span::start)
                .containsExactly(0, 18, 25);
        assertThat(words("don", WHOLE, "don't don’t")).isEmpty();
        assertThat(words("模糊", WHOLE, "战略模糊是")).containsExactly("模糊");
    }

    @Test
    void placesDoNotOverlap() {
        assertThat(words("ana", PhraseOptions.PLAIN, "bananana")).containsExactly("ana", "ana");
    }

    @ParameterizedTest
    @CsvSource({
        "strategic ambiguity, strategic ambiguities",
        "strategic ambiguities, strategic ambiguity",
        "policy maker, policy makers",
        "government policy, government’s policy",
        "make decisions, making decision",
        "stop, stopped",
        "stopping, stops",
        "use, used",
        "deny, denied",
        "denies, denying",
        "analysis, analyses",
        "knife, knives",
        "class, classes",
        "refer, referring",
        "e-mail, e-mails",
        "actor, Actors"
    })
    void formsOfTheSameWordsAreFound(String phrase, String text) {
        assertThat(words(phrase, FORMS, "the " + text + " here")).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({
        "thing, the",
        "king, k",
        "new, news",
        "us, used",
        "bus, bu",
        "actor, action",
        "status, statu",
        "pass, pas",
        "even, evening",
        "strategic ambiguity, strategically ambiguous",
        "war, warm",
        "don, don't"
    })
    void otherWordsAreNot(String phrase, String text) {
        assertThat(words(phrase, FORMS, "a " + text + " b")).isEmpty();
    }

    @Test
    void aPossessiveAtTheEndStaysOutside() {
        assertThat(words("minister", FORMS, "the minister’s plan")).containsExactly("minister");
    }

    @Test
    void wordsOfOtherLanguagesHaveOneForm() {
        assertThat(words("Haus", PhraseOptions.forms(Locale.GERMAN), "Haus Hauses HAUS"))
                .containsExactly("Haus", "HAUS");
        assertThat(words("模糊", FORMS, "战略模糊是")).containsExactly("模糊");
    }

    @Test
    void patternsAreMatched() {
        assertThat(words("\\bris\\w+", PATTERN, "Risks, rising; crisis"))
                .containsExactly("Risks", "rising");
        assertThat(words("^line", PATTERN, "line\nLine")).containsExactly("line", "Line");
        assertThat(words("x*", PATTERN, "axxb")).containsExactly("xx");
        assertThat(words("ri", PATTERN.withWholeWords(true), "ri rim")).containsExactly("ri");
        assertThat(words("e", PATTERN, "e\u0301x")).containsExactly("e\u0301");
    }

    @Test
    void aBadPatternSaysWhatIsWrongAndWhere() {
        assertThatThrownBy(() -> PhraseFinder.of("(a", PATTERN))
                .isInstanceOfSatisfying(
                        PhraseSyntaxException.class,
                        e -> {
                            assertThat(e).hasMessage("Unclosed group");
                            assertThat(e.index()).isEqualTo(2);
                        });
    }

    @Test
    void aPatternThatTriesEveryCombinationIsStopped() {
        String text = "a".repeat(60) + "!";
        assertThatThrownBy(() -> words("(a+)+\\1b", PATTERN, text))
                .isInstanceOf(PhraseTooComplexException.class);
        assertThatThrownBy(() -> words("(a|b)*c", PATTERN, "ab".repeat(200_000)))
                .isInstanceOf(PhraseTooComplexException.class);
    }

    @Test
    void aSearchCanBeStopped() throws PhraseSyntaxException {
        PhraseFinder finder = PhraseFinder.of("(a+)+\\1b", PATTERN);
        assertThatThrownBy(() -> finder.find("a".repeat(60), () -> true).toList())
                .isInstanceOf(CancellationException.class);
        PhraseFinder plain = PhraseFinder.of("a", PhraseOptions.PLAIN);
        assertThatThrownBy(() -> plain.find("aaa", () -> true).toList())
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theTextIsSearchedAsPlacesAreAskedFor() throws PhraseSyntaxException {
        AtomicInteger found = new AtomicInteger();
        PhraseFinder finder = PhraseFinder.of("a", PhraseOptions.PLAIN);
        assertThat(
                        finder.find("a".repeat(1000), () -> found.incrementAndGet() < 0)
                                .limit(3)
                                .count())
                .isEqualTo(3);
        assertThat(found.get()).isLessThan(10);
    }

    @Test
    void aBlankPhraseIsNowhere() {
        assertThat(words(" ", PhraseOptions.PLAIN, "a b")).isEmpty();
        assertThat(words("\u00ad", PhraseOptions.PLAIN, "a\u00adb")).isEmpty();
        assertThat(words("!", FORMS, "a! b")).containsExactly("!");
    }

    @Property
    @Domain(Texts.class)
    @Domain(DomainContext.Global.class)
    void everyPartOfATextIsFoundInIt(
            @ForAll String text,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        int start = from % (text.length() + 1);
        Span part =
                Words.trim(
                        text,
                        Graphemes.widen(
                                text, new Span(start, Math.min(text.length(), start + length))));
        String phrase = part.of(text);
        List<Span> found = find(phrase, CASE, text);
        if (phrase.codePoints().anyMatch(Character::isLetter) && isVisibleAtEnds(phrase)) {
            assertThat(found).isNotEmpty();
        }
        assertThat(found)
                .allSatisfy(span -> assertThat(Graphemes.widen(text, span)).isEqualTo(span));
    }

    private static boolean isVisibleAtEnds(String phrase) {
        return !Signs.isSpace(phrase.charAt(0))
                && !Signs.isInvisible(phrase.charAt(0))
                && !Signs.isInvisible(phrase.charAt(phrase.length() - 1));
    }

    private static List<String> words(String phrase, PhraseOptions options, String text) {
        return find(phrase, options, text).stream().map(span -> span.of(text)).toList();
    }

    private static List<Span> find(String phrase, PhraseOptions options, String text) {
        try {
            return PhraseFinder.of(phrase, options).find(text).toList();
        } catch (PhraseSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "societe, la Société a dit, Société",
        "societe, la socie\u0301te\u0301 a dit, socie\u0301te\u0301",
        "SOCIETE, la société a dit, société",
        "uber, über alles, über",
        "oeuvre, son œuvre est, œuvre",
        "fiance, son ﬁancé est, ﬁancé",
        "Lodz, w Łódź jest, Łódź",
        "Αθηνα, στην Αθήνα είναι, Αθήνα",
        "еще, он ещё тут, ещё",
        "россия, Росси\u0301я тут, Росси\u0301я",
        "مرحبا, قال مَرْحَبًا له, مَرْحَبًا"
    })
    void withoutAccentsThoseWithAreFound(String phrase, String text, String found) {
        assertThat(words(phrase, BARE, text)).containsExactly(found);
    }

    @Test
    void accentsThatAreTypedCount() {
        assertThat(words("société", BARE, "societe Société societé")).containsExactly("Société");
        assertThat(words("über", BARE, "uber über")).containsExactly("über");
    }

    @Test
    void whereCaseCountsAccentsDo() {
        assertThat(words("societe", BARE.withCaseSensitive(true), "société societe"))
                .containsExactly("societe");
    }

    @Test
    void lettersOfTheirOwnAreNoAccents() {
        assertThat(words("мои", BARE, "мой мои")).containsExactly("мои");
        assertThat(words("か", BARE, "が か")).containsExactly("か");
        assertThat(words("กน", BARE, "กิน")).isEmpty();
    }

    @Test
    void formsOfAWordAreFoundWithoutItsAccentsToo() {
        assertThat(words("cafe", FORMS.withAccentsIgnored(true), "two cafés here"))
                .containsExactly("cafés");
    }

    @Property(tries = 3000)
    void withoutAccentsTheSameIsFoundAsByTryingEveryPlace(
            @ForAll("accented") String text, @ForAll("bare") String phrase) {
        assertThat(find(phrase, BARE, text)).isEqualTo(slowly(phrase, text));
    }

    @Provide
    Arbitrary<String> accented() {
        return Arbitraries.of(
                        "e",
                        "é",
                        "e\u0301",
                        "E\u0301\u0323",
                        "É",
                        "s",
                        "ß",
                        "ﬁ",
                        "f",
                        "i",
                        "İ",
                        "œ",
                        "Œ",
                        "o",
                        "ø",
                        "и",
                        "й",
                        "и\u0301",
                        "ё",
                        "x ",
                        "😀",
                        "が",
                        "か",
                        "مَ",
                        "م")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> bare() {
        return Arbitraries.of("e", "s", "ss", "f", "i", "o", "oe", "и", "е", "x e", "か", "م", "😀")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }

    /// Folds what stands between any two places, and compares.
    private static List<Span> slowly(String phrase, String text) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int start = from;
            Optional<Span> here =
                    IntStream.rangeClosed(start + 1, text.length())
                            .filter(end -> Graphemes.isBoundary(text, start))
                            .filter(end -> Graphemes.isBoundary(text, end))
                            .mapToObj(end -> new Span(start, end))
                            .filter(span -> bare(span.of(text)).equals(bare(phrase)))
                            .findFirst();
            here.ifPresent(found::add);
            from = here.map(Span::end).orElse(from + 1);
        }
        return found;
    }

    private static String bare(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(PhraseFinderTest::bareCharacter)
                .collect(Collectors.joining());
    }

    private static String bareCharacter(String character) {
        if (character.equals("й") || character.equals("が")) {
            return character;
        }
        String small =
                character.equals("İ")
                        ? "i"
                        : character.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f\\u064b-\\u0652]", "")
                .replace("œ", "oe")
                .replace("ø", "o");
    }
}
