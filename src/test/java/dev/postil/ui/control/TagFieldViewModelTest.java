package dev.postil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Tag;
import dev.postil.session.Tagging;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagFieldViewModelTest {

    @TempDir Path folder;
    private final List<String> done = new ArrayList<>();
    private final Set<String> on = new HashSet<>();
    private Desktop desktop;
    private TagFieldViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three");
        desktop.tag("actor", "Russia", "Moscow");
        desktop.tag("risk", "Rupture");
        model =
                new TagFieldViewModel(
                        desktop.session(),
                        new TagFieldViewModel.Deed() {
                            @Override
                            public void name(Tag tag) {
                                done.add("name " + tag.label());
                            }

                            @Override
                            public boolean isOn(Tag tag) {
                                return on.contains(tag.label());
                            }

                            @Override
                            public void create(String kind, String label) {
                                done.add("create " + kind + " " + label);
                            }
                        });
    }

    @Test
    void takesTheChoiceThatIsPointedAt() {
        model.start(null);
        model.typed().set("ru");
        model.point(1);
        model.take();

        assertThat(done).containsExactly("name Russia");
        assertThat(model.open().get()).isFalse();
    }

    @Test
    void aTagIsTakenOffOnlyWhereItIsNamed() {
        on.add("Russia");
        model.start(null);
        assertThat(model.takenOff()).isEmpty();
        model.take();

        on.add("Rupture");
        model.start(null);
        model.take();
        assertThat(done).containsExactly("name Rupture");

        model.point(0);
        assertThat(model.takenOff()).as("walked to").isPresent();
        model.typed().set("ru");
        assertThat(model.takenOff()).as("typed").isPresent();
    }

    @Test
    void pointingGoesRound() {
        model.start(null);
        model.point(-1);
        assertThat(model.pointed().get()).isEqualTo(1);
        model.point(2);
        assertThat(model.pointed().get()).isZero();
    }

    @Test
    void aWordOfItsOwnIsNoBeginningOfALongerWord() {
        desktop.tag("risk", "Russian military presence");
        desktop.tag("risk", "Strategic ambiguity");

        assertThat(firstRowFor("Russian")).isEqualTo("name Russian military presence");
        assertThat(firstRowFor("Russian mil")).isEqualTo("name Russian military presence");
        assertThat(firstRowFor("strat")).isEqualTo("name Strategic ambiguity");
        assertThat(firstRowFor("Russia")).isEqualTo("name Russia");
        assertThat(firstRowFor("moscow")).isEqualTo("name Russia");
        assertThat(firstRowFor("on")).isEqualTo("create risk on");
        desktop.tag("risk", "Two-way trade");
        assertThat(firstRowFor("two")).isEqualTo("name Two-way trade");
        desktop.tag("risk", "Threefold rise");
        assertThat(firstRowFor("three")).isEqualTo("create risk three");
        assertThat(firstRowFor("Three")).isEqualTo("create risk Three");
        assertThat(firstRowFor("threef")).isEqualTo("name Threefold rise");
        assertThat(firstRowFor("threef ")).isEqualTo("create risk threef");
    }

    @Test
    void aShortWordIsABeginningUnlessItHasCapitals() {
        desktop.open("Radio", "The EU has no plan");
        desktop.tag("actor", "Eurasia");
        desktop.tag("actor", "Norway");

        assertThat(firstRowFor("no")).isEqualTo("name Norway");
        assertThat(firstRowFor("No")).isEqualTo("name Norway");
        assertThat(firstRowFor("eu")).isEqualTo("name Eurasia");
        assertThat(firstRowFor("EU")).isEqualTo("create risk EU");
    }

    /// What Enter does at once, with the first kind.
    private String firstRowFor(String typed) {
        done.clear();
        model.start(null);
        model.typed().set(typed);
        model.take();
        model.answer();
        return done.getLast();
    }

    @Test
    void whatIsSelectedInTheTextIsANameOfItsOwn() {
        desktop.tag("risk", "Strategic ambiguity");
        model.start("risk", "strategic");
        model.typed().set("Strategic");
        assertThat(model.isNewNamePointedAt()).isTrue();
        model.point(1);
        model.take();

        assertThat(done).containsExactly("name Strategic ambiguity");
    }

    @Test
    void whatIsTypedCanAlwaysBePointedAtAsANewName() {
        model.start("risk");
        model.typed().set("Rup");
        assertThat(model.newName()).contains("Rup");
        assertThat(model.isPointedAt(0)).isTrue();
        model.point(1);
        assertThat(model.isNewNamePointedAt()).isTrue();
        model.take();

        assertThat(done).containsExactly("create risk Rup");
    }

    @Test
    void wordsFromTheTextAreOfferedAsANewNameWhileNothingIsTyped() {
        model.start("risk", " Hedging \n strategy ");
        assertThat(model.newName()).contains("Hedging strategy");
        model.typed().set("ru");
        assertThat(model.newName()).contains("ru");
        model.typed().set("");
        model.point(-1);
        assertThat(model.isNewNamePointedAt()).isTrue();
        model.take();

        assertThat(done).containsExactly("create risk Hedging strategy");
    }

    @Test
    void whatIsATagAlreadyOrTooLongForANameIsNotOffered() {
        model.start(null, "moscow");
        assertThat(model.newName()).isEmpty();
        model.start(null, "word ".repeat(20));
        assertThat(model.newName()).isEmpty();
        model.create();
        assertThat(done).isEmpty();
    }

    @Test
    void aNewNameAsksForItsKind() {
        model.start(null);
        model.typed().set("Coast guard ");
        model.take();

        assertThat(model.asking().get()).isEqualTo("Coast guard");
        assertThat(model.answer("X")).isFalse();
        assertThat(model.answer("a")).isTrue();
        assertThat(done).containsExactly("create actor Coast guard");
    }

    @Test
    void enterAnswersWithTheLikelyKind() {
        model.start(null, "risk", "");
        model.typed().set("Coast guard");
        model.take();
        model.answer();

        assertThat(done).containsExactly("create risk Coast guard");
    }

    @Test
    void withoutALikelyKindTheOneUsedLastIsMeantAndTheFirstBeforeAnyWas() {
        assertThat(kindMeant()).isEqualTo("risk");

        desktop.select("two");
        new Tagging(desktop.session()).press("actor");
        new Tagging(desktop.session()).press("implication");
        assertThat(kindMeant()).isEqualTo("implication");
    }

    @Test
    void arrowsMeanAnotherKindAndGoRound() {
        assertThat(kindMeant()).isEqualTo("risk");
        model.mean(1);
        assertThat(model.meant().get().id()).isEqualTo("actor");
        model.mean(-2);
        model.answer();

        assertThat(done).containsExactly("create implication Coast guard");
    }

    private String kindMeant() {
        model.start(null);
        model.typed().set("Coast guard");
        model.take();
        return model.meant().get().id();
    }

    @Test
    void aNewNameOfALimitedKindIsMadeAtOnce() {
        model.start("risk");
        model.typed().set("Russia");
        model.take();

        assertThat(done).containsExactly("create risk Russia");
    }

    @Test
    void aNameCanBeMadeWhereOthersMatchButNeverTwice() {
        model.start(null);
        model.typed().set("Rus");
        assertThat(model.newName()).contains("Rus");
        model.create();
        assertThat(model.asking().get()).isEqualTo("Rus");

        model.start(null);
        model.typed().set("moscow");
        assertThat(model.newName()).isEmpty();
        model.create();
        assertThat(done).containsExactly("name Russia");
    }

    @Test
    void blanksNameNothing() {
        model.start("implication");
        model.typed().set("  ");
        model.take();

        assertThat(done).isEmpty();
        assertThat(model.open().get()).isTrue();
    }
}
