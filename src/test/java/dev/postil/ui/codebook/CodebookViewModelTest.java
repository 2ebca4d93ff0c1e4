package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Codebook;
import dev.postil.model.Entry;
import dev.postil.model.Kind;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import dev.postil.session.ReadOnlyException;
import dev.postil.session.Session;
import dev.postil.settings.Settings;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import dev.postil.task.Waiting;
import dev.postil.ui.Desktop;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookViewModelTest {

    private static final Messages MESSAGES = Messages.load(Locale.ENGLISH);

    @TempDir Path folder;
    private final Settings settings = new Settings("Test Reader");
    private final Commands commands = new Commands();
    private final List<String> said = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private Desktop desktop;
    private CodebookViewModel model;
    private Edits edits;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "one two three");
        commands.register(
                key("list.untagged", "Next without a tag", "U"),
                key("kind.risk", "Tag: Risk", "R"),
                key("view.sidebar", "Sidebar", "Ctrl+B"));
        model = model(desktop.session());
        edits = new Edits(model, MESSAGES);
    }

    private CodebookViewModel model(Session session) {
        return new CodebookViewModel(
                session,
                settings.digits(session.id()),
                MESSAGES,
                new TakenKeys(commands, session.vocabulary())::command,
                said::add,
                failures::add);
    }

    private static Command key(String id, String label, String key) {
        return Command.named(id, CommandGroup.MOVE, label).keys(key).does(() -> {});
    }

    @Test
    void rowsSayHowOftenEachIsUsed() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.annotate("one", Desktop.use(fear));
        desktop.annotate("two", Desktop.use(fear));

        model.refresh();

        Row risk = model.rows().getFirst();
        assertThat(risk.passages()).isEqualTo(2);
        assertThat(risk.children()).extracting(Row::passages).containsExactly(2);
        assertThat(model.rows().getLast().key()).isEqualTo(new Key.LinkTypes());
    }

    @Test
    void theFilterLooksThroughNamesOtherNamesAndDefinitions() {
        desktop.tag("actor", "Russia", "Moscow");
        Tag fear = desktop.tag("risk", "Fear");
        edits.define(fear.id(), "Dread of loss");

        assertThat(found("MOSC")).containsExactly("Russia");
        assertThat(found("dread")).containsExactly("Fear");
        assertThat(found("nowhere")).isEmpty();
    }

    private List<String> found(String typed) {
        model.filter().set(typed);
        return model.rows().stream()
                .flatMap(row -> row.children().stream())
                .map(Row::label)
                .toList();
    }

    @Test
    void whereSomethingIsDeletedWhatStoodAboveItIsSelected() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.annotate("one", Desktop.use(fear));
        model.refresh();
        model.selected().set(new Key.OfTag(fear.id()));

        new Removals(model, MESSAGES).delete();
        answer();

        assertThat(codebook().tags()).isEmpty();
        assertThat(model.selected().get()).isEqualTo(new Key.OfKind("risk"));
    }

    @Test
    void aTagThatNothingBearsIsDeletedWithoutAQuestion() {
        Tag fear = desktop.tag("risk", "Fear");
        model.selected().set(new Key.OfTag(fear.id()));

        new Removals(model, MESSAGES).delete();

        assertThat(model.question().get()).isNull();
        assertThat(codebook().tags()).isEmpty();
        assertThat(said)
                .containsExactly(
                        "The tag “Fear” is deleted; no passage had it. Undo brings it back.");
        desktop.session().history().undo();
        assertThat(codebook().tags()).containsExactly(fear);
    }

    @Test
    void itIsDeletedThoughSomebodyGoesOnBeforeTheMachineKnowsThatNothingBearsIt() throws Exception {
        var begin = new Entry.Act.Do(Sample.newWorkspace());
        var first = new Entry(1, Sample.NOW, Sample.ADA.id(), begin);
        Waiting waiting = Waiting.thatCancels();
        Session slow =
                Session.open(
                        Store.create(folder.resolve("Slow.postil"), "Slow", first),
                        Sample.ADA.name(),
                        waiting,
                        Desktop.CLOCK);
        CodebookViewModel its = model(slow);
        new Edits(its, MESSAGES).addTag("Fear", false);
        waiting.runAll();

        new Removals(its, MESSAGES).delete();
        its.selected().set(new Key.OfKind("actor"));
        waiting.runAll();

        assertThat(slow.vocabulary().now().tags()).isEmpty();
        assertThat(its.selected().get()).isEqualTo(new Key.OfKind("actor"));
    }

    @Test
    void aTagWithOthersBelowItIsAskedForThoughNothingBearsIt() {
        edits.addTag("Fear", false);
        edits.addTag("Dread", true);
        model.selected().set(new Key.OfTag(tag("Fear").id()));

        new Removals(model, MESSAGES).delete();

        assertThat(model.question().get()).isNotNull();
        assertThat(codebook().tags()).hasSize(2);
    }

    @Test
    void whatTheFilterFoundIsSelectedRatherThanWhatItStandsBelow() {
        desktop.tag("actor", "Israel");
        Tag russia = desktop.tag("actor", "Russia", "Moscow");
        desktop.tag("actor", "Russian army");
        model.refresh();
        model.filter().set("russ");

        assertThat(model.selectFound()).isTrue();
        assertThat(model.tag()).contains(russia);
        model.filter().set("nowhere");
        assertThat(model.selectFound()).isFalse();
        assertThat(model.tag()).contains(russia);
    }

    @Test
    void selectingSomethingElseDropsTheQuestion() {
        Tag fear = desktop.tag("risk", "Fear");
        desktop.annotate("one", Desktop.use(fear));
        model.selected().set(new Key.OfTag(fear.id()));
        new Removals(model, MESSAGES).delete();
        assertThat(model.question().get()).isNotNull();

        model.selected().set(new Key.OfKind("actor"));

        assertThat(model.question().get()).isNull();
        assertThat(codebook().tags()).containsExactly(fear);
    }

    @Test
    void whatIsSplitOffIsSelected() {
        Tag fear = desktop.tag("risk", "Fear");
        var one = desktop.annotate("one", Desktop.use(fear));
        desktop.annotate("two", Desktop.use(fear));

        new Removals(model, MESSAGES).split(fear.id(), "Dread", java.util.Set.of(one.id()));

        assertThat(model.tag()).map(Tag::label).contains("Dread");
    }

    @Test
    void aNewTagStandsBesideOrBelowTheSelectedOne() {
        edits.addTag("Fear", false);
        edits.addTag("Dread", true);
        edits.addTag("Worry", false);
        edits.addTag(" fear ", false);

        Tag fear = tag("Fear");
        assertThat(fear.kind()).isEqualTo("risk");
        assertThat(tag("Dread").parent()).isEqualTo(fear.id());
        assertThat(tag("Worry").parent()).isEqualTo(fear.id());
        assertThat(model.tag()).contains(fear);
        assertThat(codebook().tags()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "q, ''",
        "1, A key is a letter from A to Z.",
        "Ж, A key is a letter from A to Z.",
        "r, R is the key of “Risk”.",
        "U, U is the key of “Next without a tag”.",
        "b, ''",
    })
    void aKeyThatSomethingElseHasIsRefused(String key, String problem) {
        assertThat(edits.keyProblem(key, "actor")).isEqualTo(problem);
    }

    @Test
    void aKindKeepsItsOwnKey() {
        assertThat(edits.keyProblem("R", "risk")).isEmpty();
    }

    @Test
    void aNewKindHasTheFirstLetterThatIsFree() {
        edits.addKind("Rural urban");

        Kind made = codebook().kinds().getLast();
        assertThat(made.key()).isEqualTo("L");
        assertThat(codebook().kinds().subList(0, 3))
                .noneMatch(kind -> kind.colour().equals(made.colour()))
                .noneMatch(kind -> kind.glyph().equals(made.glyph()));
    }

    @Test
    void kindsOfOneNameHaveIdsOfTheirOwn() {
        edits.addKind("Zürich!");
        edits.addKind("Zurich");
        edits.addKind("战略");

        assertThat(codebook().kinds()).extracting(Kind::id).endsWith("zurich", "zurich-2", "战略");
    }

    @Test
    void aBlankNameChangesNothing() {
        long before = desktop.session().history().sequence();

        edits.rename(new Key.OfKind("risk"), "  ");
        edits.addKind(" ");
        edits.addTag("", false);
        edits.addLinkType("");

        assertThat(desktop.session().history().sequence()).isEqualTo(before);
    }

    @Test
    void whereNothingCanBeChangedItSaysWhy() throws Exception {
        desktop.tag("risk", "Fear");
        Session session =
                Session.open(
                        Store.openOrRead(desktop.session().folder(), Desktop.CLOCK),
                        "Grace",
                        new DirectBackground(),
                        Desktop.CLOCK);
        CodebookViewModel reading = model(session);
        Codebook before = session.vocabulary().now();

        new Edits(reading, MESSAGES).addKind("Goal");
        reading.selected().set(new Key.OfTag(before.tags().getFirst().id()));
        new Removals(reading, MESSAGES).delete();
        new Moves(reading).moveAlong(1);

        assertThat(reading.noChanges())
                .hasValueSatisfying(it -> assertThat(it).contains("another"));
        assertThat(failures).hasSize(3).hasOnlyElementsOfType(ReadOnlyException.class);
        assertThat(reading.question().get()).isNull();
        assertThat(session.vocabulary().now()).isEqualTo(before);
    }

    private void answer() {
        Optional.ofNullable(model.question().get())
                .map(CodebookViewModel.Question::deed)
                .orElseThrow()
                .run();
    }

    private Codebook codebook() {
        return desktop.session().vocabulary().now();
    }

    private Tag tag(String label) {
        return codebook().tags().stream()
                .filter(tag -> tag.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
