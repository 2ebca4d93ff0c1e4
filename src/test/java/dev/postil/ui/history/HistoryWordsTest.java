package dev.postil.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.ChangeWords;
import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.Tag;
import dev.postil.session.Session;
import dev.postil.session.Step;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWordsTest {

    @TempDir Path folder;
    private final Messages messages = Messages.load(Locale.ENGLISH);
    private Desktop desktop;
    private Session session;
    private HistoryViewModel model;

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
                        HistoryWordsTest::fail);
    }

    @Test
    void tellsWhatWasChangedOfATag() {
        Tag tag = desktop.tag("actor", "Russia");
        Tag above = desktop.tag("actor", "States");
        tag = change(tag, tag.withDefinition("The state", session.now()));
        tag = change(tag, tag.withAliases(List.of("Moscow"), session.now()));
        tag = change(tag, tag.withColour("#102030", session.now()));
        tag = change(tag, tag.withPlace("actor", above.id(), session.now()));
        tag = change(tag, tag.withLabel("Kremlin", session.now()));
        tag = change(tag, tag.withAliases(List.of(), session.now()));
        tag = change(tag, tag.withDefinition(null, session.now()));
        change(tag, tag.withPlace("risk", null, session.now()));
        model.show(true);

        assertThat(past())
                .extracting(Row.Past::what)
                .startsWith(
                        "Ada moved the tag “Kremlin” to Risk",
                        "Ada removed the definition of the tag “Kremlin”",
                        "Ada took the other name “Moscow” off the tag “Kremlin”",
                        "Ada renamed the tag “Russia” to “Kremlin”",
                        "Ada moved the tag “Russia” below “States”",
                        "Ada gave the tag “Russia” another colour",
                        "Ada gave the tag “Russia” the other name “Moscow”",
                        "Ada wrote the definition of the tag “Russia”");
    }

    private Tag change(Tag before, Tag after) {
        session.perform(new Change.OfTag(before, after));
        return after;
    }

    @Test
    void tellsWhatWasChangedOfAKind() {
        Kind actor = session.vocabulary().now().kind("actor").orElseThrow();
        int at = session.vocabulary().now().kinds().indexOf(actor);
        List<Field> fields = actor.fields();
        Field weight = new Field.Scale("weight", "Weight", 1, 5);
        Kind weighty = actor.withFields(Stream.concat(fields.stream(), Stream.of(weight)).toList());
        session.perform(new Change.OfKind(actor, weighty, at));
        session.perform(new Change.OfKind(weighty, actor.withKey("Q"), at));
        model.show(true);
        model.select(past().get(1));

        assertThat(past())
                .extracting(Row.Past::what)
                .startsWith(
                        "Ada took the field “Weight” off the kind “Actor”,"
                                + " gave the kind “Actor” the key Q",
                        "Ada gave the kind “Actor” the field “Weight”");
        assertThat(model.details().get().differences())
                .singleElement()
                .satisfies(it -> assertThat(it.after()).endsWith("Weight (1–5)"));
    }

    @Test
    void passagesTaggedAtOnceAreFoundByTheTagTheyGot() {
        Tag ministry = desktop.tag("actor", "Ministry");
        Annotation one = desktop.annotate("policy");
        Annotation other = desktop.annotate("side");
        List<Change> parts =
                Stream.of(one, other)
                        .<Change>map(
                                it ->
                                        new Change.OfAnnotation(
                                                it,
                                                it.withTags(
                                                        List.of(Desktop.use(ministry)),
                                                        session.author().id(),
                                                        session.now())))
                        .toList();
        session.perform(new Change.Several(Change.Reason.TAG_ALL, parts));
        model.show(true);
        model.filter().set("ministry tagged");
        desktop.background().flush();

        assertThat(past())
                .extracting(Row.Past::what)
                .containsExactly("Ada tagged 2 passages as Actor · Ministry");
        assertThat(undoHint()).isEqualTo("tag 2 passages “Ministry”");
    }

    private String undoHint() {
        Step step = session.history().undoable().get();
        return new ChangeWords(messages, session.vocabulary().now()).of(step.change());
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
