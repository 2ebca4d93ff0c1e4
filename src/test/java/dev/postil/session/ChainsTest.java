package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import dev.postil.session.Chains.Chain;
import dev.postil.session.Chains.End;
import dev.postil.session.Chains.Place;
import dev.postil.session.Chains.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainsTest {

    private static final int PLENTY = 100_000;

    @Test
    void actorRiskAndImplicationAreOneChainEvenFromDifferentPassages() {
        LinkEnd risk = new LinkEnd(Sample.id(50), "risk", Sample.id(2));
        LinkEnd sameRisk = new LinkEnd(Sample.id(51), "risk", Sample.id(2));
        Link drives = link(1, "drives", tag(1), risk);
        Link leads = link(2, "leads-to", sameRisk, tag(3));

        Chains chains = Chains.of(List.of(drives, leads), 6, PLENTY);

        assertThat(chains.chains()).hasSize(1);
        assertThat(chains.chains().getFirst().steps())
                .extracting(Step::type)
                .containsExactly("drives", "leads-to");
        assertThat(chains.chains().getFirst().end()).isEqualTo(End.REACHED);
    }

    @Test
    void theSameSaidInSeveralPassagesIsOneStep() {
        Link one = link(1, "drives", new LinkEnd(Sample.id(50), "actor", Sample.id(1)), tag(2));
        Link again = link(2, "drives", new LinkEnd(Sample.id(51), "actor", Sample.id(1)), tag(2));

        Chains chains = Chains.of(List.of(one, again), 6, PLENTY);

        assertThat(chains.chains()).hasSize(1);
        assertThat(chains.chains().getFirst().steps().getFirst().links())
                .containsExactly(one, again);
    }

    @Test
    void passagesWithoutATagJoinAtThePassage() {
        LinkEnd middle = new LinkEnd(Sample.id(50), null, null);
        Chains chains =
                Chains.of(
                        List.of(link(1, "x", tag(1), middle), link(2, "x", middle, tag(2))),
                        6,
                        PLENTY);

        assertThat(chains.chains()).hasSize(1);
        assertThat(chains.chains().getFirst().steps()).hasSize(2);
    }

    @Test
    void aCircleEndsWhereItCloses() {
        Chains chains =
                Chains.of(
                        List.of(link(1, "x", tag(1), tag(2)), link(2, "x", tag(2), tag(1))),
                        6,
                        PLENTY);

        assertThat(chains.chains()).hasSize(1);
        assertThat(chains.chains().getFirst().end()).isEqualTo(End.CIRCLE);
        assertThat(chains.chains().getFirst().steps()).hasSize(2);
    }

    @Test
    void aChainThatIsTooLongIsCutAndSaysSo() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            links.add(link(100 + i, "x", tag(i), tag(i + 1)));
        }

        Chain chain = Chains.of(links, 4, PLENTY).chains().getFirst();

        assertThat(chain.steps()).hasSize(4);
        assertThat(chain.end()).isEqualTo(End.CUT);
    }

    @Property
    void eachStepStartsWhereTheOneBeforeEndsAndNoPlaceComesTwice(
            @ForAll("links") List<Link> links, @ForAll @IntRange(min = 1, max = 7) int longest) {
        for (Chain chain : Chains.of(links, longest, 500).chains()) {
            assertThat(chain.steps()).hasSizeBetween(1, longest);
            Set<Place> seen = new HashSet<>(Set.of(chain.start()));
            Place at = chain.start();
            for (int i = 0; i < chain.steps().size(); i++) {
                Step step = chain.steps().get(i);
                assertThat(step.from()).isEqualTo(at);
                assertThat(links).containsAll(step.links());
                at = step.to();
                boolean last = i == chain.steps().size() - 1;
                assertThat(seen.add(at)).isEqualTo(!(last && chain.end() == End.CIRCLE));
            }
        }
    }

    @Property
    void everyLinkIsInAChain(@ForAll("links") List<Link> links) {
        Chains chains = Chains.of(links, 10, PLENTY);

        Set<Link> found = new HashSet<>();
        chains.chains().forEach(chain -> chain.steps().forEach(step -> found.addAll(step.links())));
        assertThat(chains.more()).isFalse();
        assertThat(found).containsExactlyInAnyOrderElementsOf(new HashSet<>(links));
    }

    @Property
    void noChainComesTwiceAndOnesThatEndHaveNothingBehind(@ForAll("links") List<Link> links) {
        List<Chain> chains = Chains.of(links, 10, PLENTY).chains();

        assertThat(new HashSet<>(chains)).hasSameSizeAs(chains);
        for (Chain chain : chains) {
            Place last = chain.steps().getLast().to();
            if (chain.end() == End.REACHED) {
                assertThat(links).noneMatch(link -> Place.of(link.from()).equals(last));
            }
        }
    }

    @Property
    void noMoreThanAskedForAndItSaysWhereThereAreMore(
            @ForAll("links") List<Link> links, @ForAll @IntRange(min = 1, max = 5) int most) {
        Chains few = Chains.of(links, 10, most);
        Chains all = Chains.of(links, 10, PLENTY);

        assertThat(few.chains())
                .isEqualTo(all.chains().subList(0, Math.min(most, all.chains().size())));
        assertThat(few.more()).isEqualTo(all.chains().size() > most);
    }

    @Provide
    Arbitrary<List<Link>> links() {
        Arbitrary<LinkEnd> ends =
                Arbitraries.integers()
                        .between(0, 6)
                        .map(
                                number ->
                                        number < 5
                                                ? tag(number)
                                                : new LinkEnd(Sample.id(60 + number), null, null));
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of("drives", "leads-to"),
                        ends,
                        ends)
                .as(ChainsTest::link)
                .list()
                .ofMaxSize(9);
    }

    private static LinkEnd tag(long number) {
        return new LinkEnd(null, "risk", Sample.id(number));
    }

    private static Link link(long id, String type, LinkEnd from, LinkEnd to) {
        return new Link(
                Sample.id(id), type, from, to, null, Sample.ADA.id(), Sample.NOW, Sample.NOW);
    }
}
