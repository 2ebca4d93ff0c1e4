package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.Filter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// People choose other keys, so that no sentence may name a key as it was first.
class KeysInWordsUiTest extends BriefTest {

    private static final Path WORDS =
            Path.of("src/main/resources/dev/postil/i18n/messages.properties");

    /// What these name are keys of a field or a list, which mean the same to everybody.
    private static final Set<String> OF_FIELDS_AND_LISTS =
            Set.of(
                    "codebook.keys",
                    "hits.close",
                    "keys.press",
                    "link.hint.already",
                    "link.hint.keys",
                    "link.hint.point",
                    "search.nothing",
                    "search.nothing.similar",
                    "search.saved.help",
                    "tag.createByEnter",
                    "tag.createByEnter.kind",
                    "tag.offer.enter",
                    "tag.takeOffByEnter",
                    "tag.whichKind.likely");

    @Test
    void noSentenceNamesAKeyThatCanBeChanged() throws IOException {
        tap(KeyCode.F1);
        List<Pattern> keys =
                texts(".key-list .key-cap").stream()
                        .filter(key -> key.chars().anyMatch(Character::isLetter))
                        .map(KeysInWordsUiTest::alone)
                        .toList();
        assertThat(keys).hasSizeGreaterThan(50);
        Properties words = new Properties();
        words.load(new StringReader(Files.readString(WORDS)));

        Set<String> naming =
                words.stringPropertyNames().stream()
                        .filter(name -> !name.startsWith("key."))
                        .filter(name -> keys.stream().anyMatch(isIn(words.getProperty(name))))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(naming).containsExactlyInAnyOrderElementsOf(OF_FIELDS_AND_LISTS);
    }

    private static Predicate<Pattern> isIn(String sentence) {
        return key -> key.matcher(sentence).find();
    }

    /// "A" is a key, too, but before a word it is none.
    private static Pattern alone(String key) {
        String noWord = key.equals("A") ? "(?! \\p{Ll})" : "";
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}+])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}+])" + noWord);
    }

    @Test
    void sentencesNameTheKeyThatIsSetAndNoneWhereThereIsNone() {
        fx(() -> workspace.session().filtering().set(Filter.NONE.withWords("nowhere at all")));
        assertThat(empty()).isEqualTo("No annotation matches. Clear (Shift+Esc)");
        fx(() -> settings.keys().put("filter.clear", List.of("F9")));
        assertThat(empty()).isEqualTo("No annotation matches. Clear (F9)");
        fx(() -> settings.keys().put("filter.clear", List.of()));
        assertThat(empty()).isEqualTo("No annotation matches. Clear");
    }

    @Test
    void whereThereAreNoLinksTheKeyThatMakesOneIsNamed() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(texts("#links-table .links-none").getFirst()).endsWith("and press L.");
        fx(() -> settings.keys().put("link.make", List.of("F7")));
        assertThat(texts("#links-table .links-none").getFirst()).endsWith("and press F7.");
        fx(() -> settings.keys().put("link.make", List.of()));
        assertThat(texts("#links-table .links-none").getFirst()).endsWith("and link it.");
    }

    @Test
    void theLineInFrontOfTheTextNamesTheKeysThatAreSet() {
        focusText();
        tap(KeyCode.J);
        tap(KeyCode.E);
        assertThat(sign())
                .isEqualTo(
                        "Move the end: ← → · Ctrl+← Ctrl+→ words · Home End edge"
                                + " · Enter keep · Esc back");
        tap(KeyCode.ESCAPE);

        fx(() -> settings.keys().put("pen.putDown", List.of("F8")));
        fx(() -> workspace.session().selection().clear());
        tap(KeyCode.S);
        assertThat(sign()).endsWith(" · F8 stops");
        tap(KeyCode.F8);
        assertThat(workspace.session().selection().pen().isOn()).isFalse();
    }

    @Test
    void theListOfHitsTakesTheKeysThatAreSet() {
        fx(() -> settings.keys().put("kind.risk", List.of("Z")));
        focusText();
        keys(KeyCode.CONTROL, KeyCode.F);
        write("corridor");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(words("#hits-name")).isEqualTo("T  Name…");
        assertThat(words("#hits-kind-risk")).isEqualTo("Z");

        fx(() -> settings.keys().put("tag.name", List.of("§")));
        assertThat(words("#hits-name")).isEqualTo("§  Name…");
        tap(KeyCode.R);
        assertThat(isChosen()).isFalse();
        tap(KeyCode.Z);
        assertThat(isChosen()).isTrue();
        write("§");
        settle();
        assertThat(lookup("#hits-tag-field").query().isFocusWithin()).isTrue();
    }

    private boolean isChosen() {
        PseudoClass chosen = PseudoClass.getPseudoClass("chosen");
        return lookup("#hits-kind-risk").query().getPseudoClassStates().contains(chosen);
    }

    private String words(String button) {
        return onFxThread(() -> lookup(button).<Button>query().getText());
    }

    private String empty() {
        return texts("#sidebar-empty").getFirst();
    }

    private String sign() {
        return texts("#reader-sign-words").getFirst();
    }

    private List<String> texts(String query) {
        return onFxThread(
                () -> lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList());
    }
}
