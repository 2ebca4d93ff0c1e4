package dev.postil.ui.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Tag;
import dev.postil.session.LinkRules.Reading;
import dev.postil.session.Linking;
import dev.postil.session.Session;
import dev.postil.task.Background;
import dev.postil.task.Waiting;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTableViewModelTest {

    @TempDir Path folder;
    private Desktop desktop;
    private Session session;
    private LinkPageWords words;
    private LinkTableViewModel model;
    private Tag russia;
    private Link drives;
    private Link leads;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        session = desktop.session();
        words = new LinkPageWords(session, Messages.load(Locale.ENGLISH), ZoneOffset.UTC);
        model = model(desktop.background());
        desktop.open("Brief", "Russia drives escalation, says the ministry.");
        russia = desktop.tag("actor", "Russia");
        Tag escalation = desktop.tag("risk", "Escalation");
        Annotation sentence =
                desktop.annotate("drives escalation", Desktop.use(russia), Desktop.use(escalation));
        desktop.open("Aid", "The loss of access for aid.");
        Annotation loss = desktop.annotate("loss of access");
        drives =
                link(
                        "drives",
                        LinkEnd.of(sentence, sentence.tags().get(0)),
                        LinkEnd.of(sentence, sentence.tags().get(1)));
        leads = link("contradicts", LinkEnd.of(escalation), LinkEnd.of(loss));
        session.perform(
                new Change.OfLink(leads, leads.withNote("So they\tsaid\ntwice", leads.created())));
        model.refresh();
    }

    private LinkTableViewModel model(Background background) {
        return new LinkTableViewModel(
                session,
                background,
                words,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    @Test
    void eachLinkIsARowInWords() {
        assertThat(model.rows())
                .extracting(LinkRow::from, LinkRow::type, LinkRow::to, LinkRow::documents)
                .containsExactlyInAnyOrder(
                        tuple("Russia", "drives", "Escalation", "Brief"),
                        tuple("every “Escalation”", "contradicts", "“loss of access”", "Aid"));
    }

    @Test
    void bothEndsTellWhereTheyAreToBeRead() {
        assertThat(row(drives).fromPlace().document()).isEqualTo("Brief");
        assertThat(row(drives).fromPlace().quote()).startsWith("“").endsWith("”");
        assertThat(row(leads).fromPlace()).isEqualTo(LinkPlace.ANYWHERE);
        assertThat(row(leads).toPlace()).isEqualTo(new LinkPlace("", "Aid"));
        assertThat(model.chains().getFirst().hops())
                .extracting(hop -> words.place(hop.places().getFirst()))
                .containsExactly(words.place(row(drives).fromPlace()), "Aid");
    }

    @Test
    void theFilterFindsAllWordsInAnyColumn() {
        model.filter().set("ESCALATION aid");
        assertThat(model.rows())
                .extracting(LinkRow::link)
                .extracting(Link::id)
                .containsExactly(leads.id());

        model.filter().set("twice ada");
        assertThat(model.rows())
                .extracting(LinkRow::link)
                .extracting(Link::id)
                .containsExactly(leads.id());

        model.filter().set("nowhere");
        assertThat(model.rows()).isEmpty();
        assertThat(model.chains()).isEmpty();
        assertThat(model.shown().get().of().rows()).hasSize(2);
    }

    @Test
    void rowsAreHandedOverInTheOrderThatIsAskedFor() {
        model.order().set(Comparator.comparing(LinkRow::to));
        assertThat(model.rows()).extracting(LinkRow::type).containsExactly("drives", "contradicts");

        model.order().set(Comparator.comparing(LinkRow::to).reversed());
        assertThat(model.rows()).extracting(LinkRow::type).containsExactly("contradicts", "drives");
    }

    @Test
    void whatWasTypedLastIsWhatIsShown() {
        Waiting busy = Waiting.thatCancels();
        LinkTableViewModel slow = model(busy);
        slow.refresh();
        slow.filter().set("nowhere");
        slow.filter().set("contradicts");
        assertThat(slow.rows()).isEmpty();

        busy.runAll();

        assertThat(slow.rows()).extracting(LinkRow::type).containsExactly("contradicts");
    }

    @Test
    void nobodyIsToldWhereNothingChanged() {
        List<ShownLinks> told = new ArrayList<>();
        model.shown().subscribe((_, now) -> told.add(now));

        session.rename("Another title");
        model.refresh();
        assertThat(told).isEmpty();
        session.perform(
                new Change.OfLink(drives, drives.withNote("So they say", drives.created())));
        model.refresh();

        assertThat(told).hasSize(1);
    }

    @Test
    void nothingIsSaidOfLinksThatHaveNotBeenRead() {
        Waiting slow = Waiting.thatCancels();
        LinkTableViewModel fresh = model(slow);

        fresh.filter().set("drives");
        slow.runAll();
        assertThat(fresh.read().get()).isFalse();

        fresh.refresh();
        slow.runAll();
        assertThat(fresh.read().get()).isTrue();
        assertThat(fresh.rows()).hasSize(1);
    }

    @Test
    void aRowThatSaysTheSameIsTheVeryOneItWas() {
        LinkRow before = row(leads);
        session.perform(
                new Change.OfLink(drives, drives.withNote("So they say", drives.created())));

        model.refresh();

        assertThat(row(leads)).isSameAs(before);
        assertThat(row(drives).note()).isEqualTo("So they say");
    }

    @Test
    void aKindInAnotherColourMakesAnotherRow() {
        Kind actor = session.vocabulary().now().kind("actor").orElseThrow();
        Kind green =
                new Kind(
                        actor.id(),
                        actor.label(),
                        actor.key(),
                        "#123456",
                        actor.glyph(),
                        actor.fields());
        session.perform(new Change.OfKind(actor, green, 1));

        model.refresh();

        assertThat(row(drives).fromStyle().colour()).contains("#123456");
        assertThat(model.chains().getFirst().style().colour()).contains("#123456");
    }

    @Test
    void linksThatMeetAtATagFormAChain() {
        assertThat(model.chains()).hasSize(1);
        assertThat(words.chain(model.chains().getFirst()))
                .isEqualTo("Russia drives → Escalation contradicts → “loss of access”");
    }

    @Test
    void theTableIsCopiedALineALinkWithTabs() {
        model.filter().set("contradicts");

        String[] lines = model.tableAsText(model.rows()).split("\n", -1);

        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("From\tLink\tTo\t");
        assertThat(lines[1])
                .startsWith(
                        "every “Escalation”\tcontradicts\t“loss of access”\tAid\tSo they said twice\tAda\t");
        assertThat(lines[2]).isEmpty();
    }

    @Test
    void chainsAreCopiedUnderTheirStart() {
        assertThat(model.chainsAsText(model.chains()))
                .isEqualTo(
                        """
                        Russia
                          Russia drives → Escalation contradicts → “loss of access”
                        """);
    }

    @Test
    void allThatARowSaysIsThereToBeRead() {
        model.filter().set("contradicts");

        assertThat(words.whole(model.rows().getFirst()))
                .startsWith("every “Escalation” contradicts → “loss of access”\nSo they")
                .contains("Aid · Ada · ");
    }

    @Test
    void whatIsRenamedOrRemovedIsReadAnew() {
        new Linking(session).remove(leads);
        Tag renamed =
                new Tag(
                        russia.id(),
                        russia.kind(),
                        null,
                        "Moscow",
                        null,
                        russia.aliases(),
                        null,
                        session.now());
        session.perform(new Change.OfTag(russia, renamed));
        model.refresh();

        assertThat(model.rows()).extracting(LinkRow::from).containsExactly("Moscow");
    }

    @Test
    void goingAlongStartsAtThePassageThatThereIs() {
        assertThat(LinkTableViewModel.goal(drives)).isEqualTo(drives.from());
        assertThat(LinkTableViewModel.goal(leads)).isEqualTo(leads.to());
    }

    private LinkRow row(Link link) {
        return model.rows().stream()
                .filter(row -> row.link().id().equals(link.id()))
                .findFirst()
                .orElseThrow();
    }

    private Link link(String type, LinkEnd from, LinkEnd to) {
        var known = session.vocabulary().now().linkType(type).orElseThrow();
        return new Linking(session).make(new Reading(known, true), from, to).orElseThrow();
    }
}
