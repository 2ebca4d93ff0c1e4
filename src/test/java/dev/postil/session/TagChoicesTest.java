package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Codebook;
import dev.postil.model.Sample;
import dev.postil.model.StandardCodebook;
import dev.postil.model.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagChoicesTest {

    private static final Instant NOW = Sample.NOW;

    private final Tag russia = tag(1, "actor", "Russia", "Moscow");
    private final Tag misperception = tag(2, "risk", "Misperception");
    private final Tag mission = tag(3, "actor", "UN mission");
    private final Tag corridor = tag(4, "implication", "Corridor closes");
    private final TagChoices choices =
            new TagChoices(
                    new Codebook(
                            StandardCodebook.create().kinds(),
                            List.of(russia, misperception, mission, corridor),
                            List.of()),
                    Map.of(corridor.id(), NOW, mission.id(), NOW.minusSeconds(60)),
                    "",
                    Optional::empty);

    @Test
    void withoutWordsTheRecentOnesComeFirstAndTheRestByLabel() {
        assertThat(labels("", null))
                .containsExactly("Corridor closes", "UN mission", "Misperception", "Russia");
    }

    @Test
    void namesThatBeginSoComeBeforeThoseThatContainIt() {
        assertThat(labels("mis", null)).containsExactly("Misperception", "UN mission");
    }

    @Test
    void theTagThatIsCalledJustSoComesFirstHoweverLongOthersWereUsed() {
        Tag corridorAlone = tag(5, "actor", "Corridor");
        TagChoices more =
                new TagChoices(
                        new Codebook(
                                StandardCodebook.create().kinds(),
                                List.of(corridor, corridorAlone),
                                List.of()),
                        Map.of(corridor.id(), NOW),
                        "",
                        Optional::empty);
        assertThat(more.find("corridor", null, 8))
                .extracting(TagChoices.Choice::tag)
                .containsExactly(corridorAlone, corridor);
    }

    @Test
    void aliasesAreFoundAndNamed() {
        assertThat(choices.find("mosc", null, 8))
                .containsExactly(new TagChoices.Choice(russia, "Moscow"));
    }

    @Test
    void aLimitToOneKindHoldsAndSoDoesTheNumber() {
        assertThat(labels("", "actor")).containsExactly("UN mission", "Russia");
        assertThat(choices.find("", null, 2)).hasSize(2);
    }

    @Test
    void aNameOrAliasIsKnownWhateverItsCase() {
        assertThat(choices.called(" MOSCOW ", null)).contains(russia);
        assertThat(choices.called("moscow", "risk")).isEmpty();
        assertThat(choices.called("mosc", null)).isEmpty();
    }

    private List<String> labels(String typed, String kind) {
        return choices.find(typed, kind, 8).stream().map(choice -> choice.tag().label()).toList();
    }

    private static Tag tag(long id, String kind, String label, String... aliases) {
        return new Tag(Sample.id(id), kind, null, label, null, List.of(aliases), null, NOW);
    }

    @Test
    void whatStandsInTheMiddleOfAWordIsListedLastAndANewNameIsMeantBeforeIt() {
        Tag review = tag(5, "implication", "Judicial review");
        Tag agency = tag(6, "actor", "Civil agency");
        TagChoices more =
                new TagChoices(
                        new Codebook(
                                StandardCodebook.create().kinds(),
                                List.of(review, agency),
                                List.of()),
                        Map.of(review.id(), NOW),
                        "",
                        Optional::empty);

        assertThat(more.isRatherNew("CIA", null, "")).isTrue();
        assertThat(more.find("CIA", null, 8))
                .extracting(TagChoices.Choice::tag)
                .containsExactly(review);
        assertThat(more.isRatherNew("Ci", null, "")).isFalse();
        assertThat(more.find("Ci", null, 8))
                .extracting(TagChoices.Choice::tag)
                .containsExactly(agency, review);
    }

    @Test
    void accentsNeedNotBeTyped() {
        Tag state = tag(5, "actor", "État");
        TagChoices more =
                new TagChoices(
                        new Codebook(StandardCodebook.create().kinds(), List.of(state), List.of()),
                        Map.of(),
                        "",
                        Optional::empty);

        assertThat(more.find("eta", null, 8))
                .extracting(TagChoices.Choice::tag)
                .containsExactly(state);
    }
}
