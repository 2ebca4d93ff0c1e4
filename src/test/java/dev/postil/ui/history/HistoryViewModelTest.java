package dev.postil.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.ChangeWords;
import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Standing;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.LinkRules;
import dev.postil.session.LinkRules.Reading;
import dev.postil.session.Linking;
import dev.postil.session.Notes;
import dev.postil.session.PickedTags;
import dev.postil.session.Session;
import dev.postil.session.Step;
import dev.postil.session.Tagging;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {

    @TempDir Path folder;
    private final Messages messages = Messages.load(Locale.ENGLISH);
    private Desktop desktop;
    private Session session;
    private HistoryViewModel model;
    private WayBack way;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Hedging at the border", "a policy of strategic ambiguity names no side");
        session = desktop.session();
        model =
                new HistoryViewModel(
                        session,
                        desktop.background(),
                        messages,
                        ZoneOffset.UTC,
                        HistoryViewModelTest::fail);
        way = new WayBack(session, messages, HistoryViewModelTest::fail);
        model.selected().subscribe(way::look);
    }

    @Test
    void listsWhoDidWhatWhereTheNewestFirst() {
        Tag misperception = desktop.tag("risk", "Misperception");
        desktop.annotate("strategic ambiguity", Desktop.use(misperception));
        model.show(true);

        assertThat(model.rows().getFirst()).isInstanceOf(Row.Day.class);
        assertThat(past().getFirst().what())
                .isEqualTo("Ada tagged “strategic ambiguity” as Risk · Misperception");
        assertThat(past().getFirst().where()).isEqualTo("Hedging at the border");
        assertThat(past())
                .extracting(Row.Past::what)
                .containsSequence(
                        "Ada made the tag “Misperception”", "Ada imported “Hedging at the border”");
    }

    @Test
    void wordsThatRunFromRightToLeftAreKeptApartFromThoseAround() {
        desktop.open("Brief", "قال (نعم). yes");
        desktop.annotate("قال (نعم).");
        desktop.annotate("yes");
        model.show(true);

        assertThat(past())
                .extracting(Row.Past::what)
                .startsWith("Ada highlighted “yes”", "Ada highlighted “\u2068قال (نعم).\u2069”");
    }

    @Test
    void readsOnPartByPart() {
        for (int i = 0; i < HistoryViewModel.PART + 20; i++) {
            session.rename("Title " + i);
        }
        model.show(true);
        assertThat(past()).hasSize(HistoryViewModel.PART);

        model.more();
        model.more();

        assertThat(past()).hasSize(HistoryViewModel.PART + 22);
        assertThat(past().getLast().what()).isEqualTo("Ada made the workspace");
    }

    @Test
    void theFilterFindsWordsInAllOfTheHistory() {
        session.rename("A title with needle");
        for (int i = 0; i < HistoryViewModel.PART + 20; i++) {
            session.rename("Title " + i);
        }
        model.show(true);

        model.filter().set("Needle named");
        desktop.background().flush();

        assertThat(past()).hasSize(1);
    }

    @Test
    void whatIsUndoneStaysListedUntilSomethingElseIsDoneAndThenForGood() {
        session.rename("One");
        session.rename("Two");
        model.show(true);
        session.history().undo();
        desktop.background().flush();
        assertThat(past().getFirst().standing()).isEqualTo(Standing.UNDONE);

        session.rename("Three");
        desktop.background().flush();

        assertThat(past().stream().limit(3).map(Row.Past::standing))
                .containsExactly(Standing.IN_FORCE, Standing.DEAD, Standing.IN_FORCE);
    }

    @Test
    void showsTheSelectedStepBeforeAndAfter() {
        Annotation annotation = desktop.annotate("policy");
        Notes notes = new Notes(session, desktop.background());
        notes.type(annotation.id(), "A goal");
        notes.leave();
        notes.type(annotation.id(), "A goal here");
        notes.leave();
        model.show(true);

        model.select(past().getFirst());

        assertThat(model.details().get().differences())
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note.what()).isEqualTo("Note");
                            assertThat(note.before()).isEqualTo("A goal");
                            assertThat(note.after()).isEqualTo("A goal here");
                        });
    }

    @Test
    void undoingBackToAStepLeavesItTheLastOneAndRedoBringsAllBack() {
        session.rename("One");
        for (int i = 0; i < 45; i++) {
            desktop.annotate("policy");
        }
        model.show(true);
        model.more();
        model.select(find("named the workspace"));
        assertThat(way.label().get()).isEqualTo("Undo back to here");
        assertThat(way.sentence().get())
                .isEqualTo("Takes back 45 steps in one document. Redo brings them back.");

        way.go();
        desktop.background().flush();

        assertThat(session.document().orElseThrow().annotations()).isEmpty();
        assertThat(session.title().get()).isEqualTo("One");
        assertThat(way.sentence().get()).isEqualTo("The workspace stands here now.");

        model.select(past().getFirst());
        assertThat(way.sentence().get()).isEqualTo("Does 45 steps again in one document.");
        way.go();
        assertThat(session.document().orElseThrow().annotations()).hasSize(45);
    }

    @Test
    void anUndoneStepThatIsGoneForGoodCannotBeGoneTo() {
        session.rename("One");
        session.history().undo();
        session.rename("Two");
        model.show(true);

        model.select(past().get(1));

        assertThat(way.possible().get()).isFalse();
        assertThat(way.sentence().get()).contains("cannot be done again");
    }

    @Test
    void severalChangesAreOneLineWithACount() {
        session.selection().selectWords(desktop.spanOf("names"));
        new Tagging(session).create("risk", "Naming");
        model.show(true);
        model.select(past().getFirst());

        assertThat(past().getFirst().what()).isEqualTo("Ada tagged “names” as Risk · Naming");
        assertThat(model.details().get().parts()).hasSize(2);
    }

    @Test
    void tellsWhichTagTookTheOthersPlaceOnSeveralPassages() {
        Tag tag = desktop.tag("actor", "Ministry");
        Annotation one = desktop.annotate("policy", Desktop.use(tag));
        Annotation other = desktop.annotate("side", Desktop.use(tag));
        session.selection().pick(one, List.of(one.id(), other.id()));
        PickedTags picked = new PickedTags(session);

        picked.replace(picked.carried().getFirst(), "actor", "Staff");
        picked.remove(picked.carried().getFirst());
        model.show(true);

        assertThat(past())
                .extracting(Row.Past::what)
                .startsWith(
                        "Ada took Actor · Staff off 2 passages",
                        "Ada tagged 2 passages as Actor · Staff in place of Actor · Ministry");
        assertThat(undoHint()).isEqualTo("take “Staff” off 2 passages");
        session.history().undo();
        assertThat(undoHint()).isEqualTo("tag 2 passages “Staff”");
    }

    @Test
    void tellsTheEndsOfALinkAndWhoseFieldsWereFilledIn() {
        Tag ministry = desktop.tag("actor", "Ministry");
        Tag risk = desktop.tag("risk", "Misperception");
        Annotation passage = desktop.annotate("policy", Desktop.use(risk));
        TagUse filled = Desktop.use(risk, Map.of("likelihood", 3));
        session.perform(
                new Change.OfAnnotation(
                        passage,
                        passage.withTags(List.of(filled), session.author().id(), session.now())));
        LinkEnd from = LinkEnd.of(ministry);
        LinkEnd to = LinkEnd.of(risk);
        Reading drives = LinkRules.guess(from, to, session.vocabulary().now()).orElseThrow();
        new Linking(session).make(drives, from, to);
        model.show(true);
        model.select(past().getFirst());

        assertThat(past())
                .extracting(Row.Past::what)
                .startsWith(
                        "Ada made the link “Ministry drives Misperception”",
                        "Ada filled in fields of “policy”");
        assertThat(model.details().get().differences())
                .extracting(difference -> difference.what() + ": " + difference.after())
                .containsExactly("From: Ministry", "To: Misperception");
    }

    @Test
    void aLinkIsGoneToAtTheFirstOfItsEndsThatIsAPassage() {
        Tag ministry = desktop.tag("actor", "Ministry");
        Annotation passage = desktop.annotate("policy", Desktop.use(ministry));
        Tag risk = desktop.tag("risk", "Misperception");
        link(LinkEnd.of(ministry), LinkEnd.of(passage, passage.tags().getFirst()));
        link(LinkEnd.of(ministry), LinkEnd.of(risk));
        model.show(true);

        assertThat(past().getFirst().place()).as("tags alone are nowhere").isNull();
        assertThat(past().get(1).place())
                .isNotNull()
                .satisfies(place -> assertThat(place.annotation()).isEqualTo(passage.id()));
    }

    private void link(LinkEnd from, LinkEnd to) {
        var now = session.now();
        var link =
                new Link(desktop.id(), "drives", from, to, null, session.author().id(), now, now);
        session.perform(new Change.OfLink(null, link));
    }

    @Test
    void whatIsUndoneOrDeletedKeepsTheNamesItHad() {
        Tag ministry = desktop.tag("actor", "Ministry");
        Tag risk = desktop.tag("risk", "Misperception");
        desktop.annotate("policy", Desktop.use(risk));
        link(LinkEnd.of(ministry), LinkEnd.of(risk));
        for (int i = 0; i < 4; i++) {
            session.history().undo();
        }
        model.show(true);
        model.select(past().getFirst());

        assertThat(session.vocabulary().now().tags()).isEmpty();
        assertThat(past())
                .extracting(Row.Past::what)
                .startsWith(
                        "Ada made the link “Ministry drives Misperception”",
                        "Ada tagged “policy” as Risk · Misperception");
        assertThat(model.details().get().differences())
                .extracting(difference -> difference.what() + ": " + difference.after())
                .containsExactly("From: Ministry", "To: Misperception");
    }

    private String undoHint() {
        Step step = session.history().undoable().get();
        return new ChangeWords(messages, session.vocabulary().now()).of(step.change());
    }

    private Row.Past find(String words) {
        return past().stream().filter(row -> row.what().contains(words)).findFirst().orElseThrow();
    }

    private List<Row.Past> past() {
        return model.rows().stream()
                .filter(Row.Past.class::isInstance)
                .map(Row.Past.class::cast)
                .toList();
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
