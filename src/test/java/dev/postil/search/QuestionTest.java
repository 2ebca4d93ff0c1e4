package dev.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.search.Question.Part;
import dev.postil.search.Question.Property;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void wordsPhrasesAndSignsAreRead() {
        assertThat(Question.parse("hedge \"strategic ambiguity\" ambig* amgibuity~").parts())
                .containsExactly(
                        new Part.Word("hedge"),
                        new Part.Phrase("strategic ambiguity"),
                        new Part.Prefix("ambig"),
                        new Part.Similar("amgibuity"));
        assertThat(Question.parse("„zwei Worte“ «deux mots» “two words”").parts())
                .containsExactly(
                        new Part.Phrase("zwei Worte"),
                        new Part.Phrase("deux mots"),
                        new Part.Phrase("two words"));
    }

    @Test
    void propertiesAreReadWithOneWordOrMoreInQuotes() {
        assertThat(
                        Question.parse(
                                        "kind:risk TAG:\"Freedom of action\" author:ada title:border")
                                .parts())
                .containsExactly(
                        new Part.Only(Property.KIND, "risk"),
                        new Part.Only(Property.TAG, "Freedom of action"),
                        new Part.Only(Property.AUTHOR, "ada"),
                        new Part.Only(Property.TITLE, "border"));
    }

    @Test
    void whatIsNoSyntaxIsWords() {
        assertThat(Question.parse("tag: https://a.example \"open").parts())
                .containsExactly(
                        new Part.Word("tag:"),
                        new Part.Word("https"),
                        new Part.Word("//a.example"),
                        new Part.Phrase("open"));
        assertThat(Question.parse(" * ~ \"\" : - …").isEmpty()).isTrue();
    }

    @Test
    void theLastWordIsBegunUntilSomethingStandsBehindIt() {
        assertThat(Question.parseWhileTyping("one two").parts())
                .containsExactly(new Part.Word("one"), new Part.Begun("two"));
        assertThat(Question.parseWhileTyping("one two ").parts())
                .containsExactly(new Part.Word("one"), new Part.Word("two"));
        assertThat(Question.parseWhileTyping("tag:two").parts())
                .containsExactly(new Part.Only(Property.TAG, "two"));
    }

    @Test
    void lessExactlyIsAsLooseAsItGets() {
        String loose = Question.lessExactly("hedge \"two words\" tag:\"a b\" pre*");

        assertThat(loose).isEqualTo("hedge~ two~ words~ tag:\"a b\" pre~");
        assertThat(Question.lessExactly(loose)).isEqualTo(loose);
    }

    @net.jqwik.api.Property
    void anythingCanBeTyped(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({'a', '"', '*', '~', ':', ' ', '“', 'é', '战', '\ud83e', '\udded'})
                    String typed) {
        assertThat(Question.parse(typed).parts()).allMatch(part -> !part.words().isBlank());
        assertThat(Question.parseWhileTyping(typed).parts())
                .hasSameSizeAs(Question.parse(typed).parts());
        assertThat(Question.parse(Question.lessExactly(typed)).isEmpty())
                .isEqualTo(Question.parse(typed).isEmpty());
    }
}
