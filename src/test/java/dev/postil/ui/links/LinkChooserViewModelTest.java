package dev.postil.ui.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.LinkRules;
import dev.postil.session.LinkRules.Reading;
import dev.postil.session.LinkTargets;
import dev.postil.session.LinkTargets.Target;
import dev.postil.session.LinkTargets.Where;
import dev.postil.session.Linking;
import dev.postil.session.OpenDocument;
import dev.postil.session.OpenedWorkspace;
import dev.postil.session.ReadOnlyException;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.store.Store;
import dev.postil.ui.Desktop;
import dev.postil.ui.control.LinkWords;
import dev.postil.ui.links.LinkChooserViewModel.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkChooserViewModelTest {

    @TempDir Path folder;
    private Desktop desktop;
    private Session session;
    private Tag russia;
    private Tag iran;
    private Tag escalation;
    private Annotation sentence;
    private LinkChooserViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        session = desktop.session();
        desktop.open("Brief", "Russia and Iran drive escalation. The corridor would close.");
        russia = desktop.tag("actor", "Russia");
        iran = desktop.tag("actor", "Iran");
        escalation = desktop.tag("risk", "Escalation");
        sentence =
                desktop.annotate(
                        "Russia and Iran",
                        Desktop.use(russia),
                        Desktop.use(iran),
                        Desktop.use(escalation));
        session.selection().select(sentence);
        model = chooser(session);
    }

    private static LinkChooserViewModel chooser(Session session) {
        return new LinkChooserViewModel(
                session,
                new Tagging(session),
                new Linking(session),
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    @Test
    void nothingIsLinkedFromAPassageThatWasTakenBack() {
        session.selection().select(null);
        desktop.select("corridor");
        model.start();
        assertThat(model.stage().get()).isEqualTo(Stage.CHOOSING);

        session.history().undo();
        assertThat(model.stage().get()).isEqualTo(Stage.CLOSED);
        assertThat(model.take()).isEmpty();
        assertThat(session.document().orElseThrow().links().all()).isEmpty();
    }

    @Test
    void twoKeysAndNothingTypedSayThatAnActorDrivesTheRiskBesideIt() {
        model.start();
        Link link = model.take().orElseThrow();

        assertThat(link.type()).isEqualTo("drives");
        assertThat(link.from()).isEqualTo(LinkEnd.of(sentence, sentence.tags().get(0)));
        assertThat(link.to()).isEqualTo(LinkEnd.of(sentence, sentence.tags().get(2)));
        assertThat(model.stage().get()).isEqualTo(Stage.CLOSED);
        assertThat(session.selection().annotationId()).contains(sentence.id());
    }

    @Test
    void theSecondActorTakesOneKeyMore() {
        model.start();
        model.take();
        model.start();
        model.takeEnd(1);
        model.take();

        assertThat(links()).extracting(Link::type).containsExactly("drives", "drives");
        assertThat(links())
                .extracting(link -> link.from().tag())
                .containsExactlyInAnyOrder(russia.id(), iran.id());
    }

    @Test
    void whatIsLinkedSoAlreadyIsSaidAndNotLinkedTwice() {
        List<Link> told = new ArrayList<>();
        model.onLinkedAlready(hanging -> told.add(hanging.link()));
        model.start();
        assertThat(model.sameLink()).isEmpty();
        Link link = model.take().orElseThrow();
        assertThat(told).isEmpty();

        model.start();
        model.point(1);
        assertThat(model.sameLink()).contains(link);
        model.takeReading(1);
        assertThat(model.sameLink()).isEmpty();
        model.takeReading(0);
        assertThat(model.take()).contains(link);
        assertThat(told).containsExactly(link);
        assertThat(links()).containsExactly(link);
    }

    @Test
    void aLinkOfATagWhereverItIsUsedReadsOtherThanOneOfThisMention() {
        Link here =
                new Linking(session)
                        .make(
                                reading(sentence, 0),
                                LinkEnd.of(sentence, sentence.tags().get(0)),
                                LinkEnd.of(sentence, sentence.tags().get(2)))
                        .orElseThrow();
        Link every =
                new Linking(session)
                        .make(reading(sentence, 0), LinkEnd.of(russia), LinkEnd.of(escalation))
                        .orElseThrow();
        LinkWords words = new LinkWords(session, Messages.load(Locale.ENGLISH));

        assertThat(words.line(new Hanging(here, true), sentence))
                .isEqualTo("Russia drives → Escalation");
        assertThat(words.line(new Hanging(every, true), sentence))
                .isEqualTo("every “Russia” drives → every “Escalation”");
    }

    private Reading reading(Annotation passage, int tag) {
        return LinkRules.guess(
                        LinkEnd.of(passage, passage.tags().get(tag)),
                        LinkEnd.of(escalation),
                        session.vocabulary().now())
                .orElseThrow();
    }

    @Test
    void whatIsLinkedAlreadyIsOfferedLast() {
        model.start();
        model.take();
        model.start();

        assertThat(model.targets().getFirst().end().tag()).isEqualTo(iran.id());
        assertThat(model.targets().get(1).end().tag()).isEqualTo(escalation.id());
    }

    @Test
    void ofPassagesThatReadTheSameTheNearestIsOffered() {
        desktop.open("Other", "Iran. Russia. Russia. Russia. The gate closes. The gate closes.");
        Annotation iranian = desktop.annotate("Iran", Desktop.use(iran));
        int first = desktop.text().indexOf("Russia");
        Annotation nearest =
                desktop.annotate(new Span(first, first + 6), null, Desktop.use(russia));
        desktop.annotate(new Span(first + 8, first + 14), null, Desktop.use(russia));
        desktop.annotate(new Span(first + 16, first + 22), null, Desktop.use(russia));
        session.selection().select(iranian);
        model.start();
        assertThat(passages()).containsExactly(nearest.id());

        session.selection().select(nearest);
        model.close();
        model.start();
        assertThat(passages()).containsExactly(iranian.id());
    }

    private List<UUID> passages() {
        return model.targets().stream()
                .filter(it -> it.where() == Where.PASSAGE)
                .map(it -> it.end().annotation())
                .toList();
    }

    @Test
    void theSameEndAgainStandsForItsTagAlone() {
        Tag corridor = desktop.tag("implication", "Corridor");
        model.start();
        model.takeEnd(0);
        assertThat(model.isAlone()).isTrue();
        assertThat(model.targets()).extracting(it -> it.end().tag()).doesNotContain(russia.id());
        model.typed().set("corr");
        Link link = model.take().orElseThrow();

        assertThat(link.from()).isEqualTo(LinkEnd.of(russia));
        assertThat(link.to()).isEqualTo(LinkEnd.of(corridor));

        model.start();
        model.takeEnd(0);
        model.takeEnd(0);
        assertThat(model.isAlone()).isFalse();
    }

    @Test
    void aPassageAsAWholeHasNoTagAlone() {
        model.start();
        model.takeEnd(3);
        model.takeEnd(3);

        assertThat(model.ends().get(3)).isEqualTo(LinkEnd.of(sentence));
        assertThat(model.isAlone()).isFalse();
    }

    @Test
    void tagsOfThePassageAreOfferedAloneOnceTheirNameIsBegun() {
        model.start();
        assertThat(model.targets()).extracting(Target::where).doesNotContain(Where.TAG);

        model.typed().set("esc");

        assertThat(model.targets())
                .extracting(Target::where)
                .containsExactly(Where.HERE, Where.TAG);
    }

    @Test
    void passagesOfOtherDocumentsAreFoundWithTheTagThatIsMeantFirst() {
        desktop.open("Other", "A protocol was signed.");
        Tag paper = desktop.tag("implication", "Paper");
        Annotation there =
                desktop.annotate("protocol", Desktop.use(escalation), Desktop.use(paper));
        desktop.open("Third", "Nothing new.");
        session.selection().select(desktop.annotate("Nothing"));
        model = chooser(session);
        model.start();

        model.typed().set("paper");

        assertThat(model.targets())
                .filteredOn(target -> target.where() == Where.ELSEWHERE)
                .extracting(Target::end)
                .containsExactly(
                        LinkEnd.of(there, there.tags().get(1)),
                        LinkEnd.of(there, there.tags().get(0)));
    }

    @Test
    void ownTypesAreOfferedInBothDirectionsForTheKindsTheyTakeOnly() {
        session.perform(
                new Change.OfLinkType(
                        null,
                        new LinkType(
                                "funds",
                                "funds",
                                "funded by",
                                List.of("actor"),
                                List.of("actor"))));
        model.start();
        assertThat(labels()).doesNotContain("funds");

        model.point(1);

        assertThat(labels()).startsWith("funds", "funded by");
        assertThat(model.take()).map(Link::type).contains("funds");
    }

    @Test
    void aChosenTypeStaysWhileTheTargetChanges() {
        model.start();
        model.takeReading(labels().indexOf("contradicts"));
        model.point(1);

        assertThat(model.readings().get(model.reading()).label()).isEqualTo("contradicts");
    }

    @Test
    void theOtherEndIsPointedAtInTheText() {
        Annotation corridor = desktop.annotate("corridor");
        session.selection().select(sentence);
        model.start();
        model.point(-1);
        assertThat(model.take()).isEmpty();
        assertThat(model.stage().get()).isEqualTo(Stage.POINTING);
        session.selection().select(corridor);
        model.takeSelected();

        assertThat(model.take()).map(Link::to).contains(LinkEnd.of(corridor));
        assertThat(session.selection().annotationId()).contains(sentence.id());
    }

    @Test
    void givingUpPointingGoesBackToTheListAndThenCloses() {
        model.start();
        model.point(-1);
        model.take();
        model.back();
        assertThat(model.stage().get()).isEqualTo(Stage.CHOOSING);
        model.back();

        assertThat(model.stage().get()).isEqualTo(Stage.CLOSED);
        assertThat(links()).isEmpty();
    }

    @Test
    void anotherDocumentClosesIt() {
        model.start();

        desktop.open("Other", "Nothing.");

        assertThat(model.stage().get()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void selectedWordsAreHighlightedForTheirLink() {
        session.selection().select(null);
        desktop.select("corridor");
        model.start();

        assertThat(model.here()).isNotNull();
        assertThat(session.document().orElseThrow().annotations()).hasSize(2);
    }

    @Test
    void nothingBeginsWhereNothingCanBeChanged(@TempDir Path elsewhere) throws Exception {
        try (OpenedWorkspace owner = OpenedWorkspace.with(elsewhere, "The harbour is quiet.")) {
            owner.select("harbour");
            new Tagging(owner.session()).press("risk");
            try (OpenedWorkspace reader =
                    OpenedWorkspace.of(
                            Store.openOrRead(owner.session().folder(), OpenedWorkspace.CLOCK))) {
                reader.showFirst();
                reader.select("harbour");
                LinkChooserViewModel theirs = chooser(reader.session());

                assertThatExceptionOfType(ReadOnlyException.class).isThrownBy(theirs::start);
                assertThat(theirs.stage().get()).isEqualTo(Stage.CLOSED);
            }
        }
    }

    private List<String> labels() {
        return model.readings().stream().map(Reading::label).toList();
    }

    private List<Link> links() {
        return session.document().map(OpenDocument::links).orElseThrow().all();
    }

    @Test
    void aPassageThatBeginsAsWasTypedComesBeforeANearerOneThatContainsIt() {
        Annotation near = desktop.annotate("drive escalation");
        Annotation far = desktop.annotate("escalation. The corridor would close");
        session.selection().select(sentence);
        LinkEnd from = LinkEnd.of(sentence);

        assertThat(new LinkTargets(session).find(sentence, from, "escalation."))
                .filteredOn(target -> target.where() == Where.PASSAGE)
                .extracting(Target::passage)
                .containsExactly(far);
        assertThat(new LinkTargets(session).find(sentence, from, "escalation"))
                .filteredOn(target -> target.where() == Where.PASSAGE)
                .extracting(Target::passage)
                .containsExactly(far, near);
    }
}
