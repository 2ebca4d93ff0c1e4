package dev.postil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Annotation;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.PickedTags.Carried;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickedTagsTest {

    @TempDir Path folder;
    private OpenedWorkspace workspace;
    private Tagging tagging;
    private PickedTags pickedTags;
    private Annotation radar;
    private Annotation track;
    private Annotation corridor;

    @BeforeEach
    void open() throws Exception {
        workspace = OpenedWorkspace.with(folder, "One radar, one track, one corridor.\n");
        tagging = new Tagging(workspace.session());
        pickedTags = new PickedTags(workspace.session());
        radar = annotate("radar");
        track = annotate("track");
        corridor = annotate("corridor");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aKeyTagsAllThatArePickedInOneStep() {
        pick(radar, corridor);
        OpenedWorkspace.State before = workspace.state();

        tagging.press("risk");

        assertThat(kinds()).containsExactly(List.of("risk"), List.of(), List.of("risk"));
        assertThat(workspace.session().selection().picked().get()).hasSize(2);
        workspace.session().history().undo();
        assertThat(workspace.state()).isEqualTo(before);
    }

    @Test
    void aKeyGoesFirstToThoseThatLackTheKindAndThenComesOffAll() {
        select(radar);
        tagging.press("risk");
        pick(radar, corridor);

        tagging.press("risk");
        assertThat(kinds()).containsExactly(List.of("risk"), List.of(), List.of("risk"));

        tagging.press("risk");
        assertThat(kinds()).containsExactly(List.of(), List.of(), List.of());
    }

    @Test
    void aNewTagIsMadeOnceForAll() {
        pick(radar, track, corridor);

        tagging.create("actor", "Coast guard");

        assertThat(workspace.session().vocabulary().now().tags()).hasSize(1);
        assertThat(pickedTags.carried()).extracting(Carried::count).containsExactly(3);
        workspace.session().history().undo();
        assertThat(workspace.session().vocabulary().now().tags()).isEmpty();
    }

    @Test
    void aTagIsReplacedWhereItIsCarriedAndItsFieldsGoAlongWithinTheKind() {
        select(radar);
        tagging.create("risk", "Misreading");
        Field likelihood = new Field.Scale("likelihood", "Likelihood", 1, 5);
        TagUse use = workspace.selected().tags().getFirst();
        new Filling(workspace.session()).fill(radar.id(), use, likelihood, new FieldValue.Point(4));
        select(track);
        tagging.create("risk", "Misperception");
        Tag misperception = workspace.session().vocabulary().now().tags().get(1);
        pick(radar, corridor);

        pickedTags.replace(pickedTags.carried().getFirst(), misperception);

        assertThat(now(radar).tags()).hasSize(1);
        assertThat(now(radar).tags().getFirst().tag()).isEqualTo(misperception.id());
        assertThat(now(radar).tags().getFirst().fields())
                .isEqualTo(Map.of("likelihood", new FieldValue.Point(4)));
        assertThat(now(corridor).tags()).isEmpty();
    }

    @Test
    void aTagIsTakenOffAllThatArePicked() {
        pick(radar, track, corridor);
        tagging.press("actor");
        pick(radar, track);

        pickedTags.remove(pickedTags.carried().getFirst());

        assertThat(kinds()).containsExactly(List.of(), List.of(), List.of("actor"));
    }

    @Test
    void allThatArePickedAreRemovedInOneStepAndTheNextIsSelected() {
        pick(radar, track);
        OpenedWorkspace.State before = workspace.state();

        tagging.remove();

        assertThat(workspace.document().annotations()).containsExactly(corridor);
        assertThat(workspace.selected()).isEqualTo(corridor);
        assertThat(workspace.session().selection().picked().get()).isEmpty();
        workspace.session().history().undo();
        assertThat(workspace.state()).isEqualTo(before);
    }

    @Test
    void selectingOneOrWordsEndsThePicking() {
        pick(radar, track);
        select(track);
        assertThat(workspace.session().selection().picked().get()).isEmpty();

        pick(radar, track);
        workspace.select("One");
        assertThat(workspace.session().selection().picked().get()).isEmpty();
    }

    @Test
    void whatTheFilterHidesIsNoLongerPicked() {
        pick(track, corridor);
        tagging.press("risk");
        pick(radar, track, corridor);

        filter("kind:risk");
        assertThat(workspace.session().selection().picked().get())
                .containsExactlyInAnyOrder(track.id(), corridor.id());
        assertThat(workspace.session().selection().annotationId())
                .isPresent()
                .isNotEqualTo(Optional.of(radar.id()));
        filter("kind:actor");
        assertThat(workspace.session().selection().picked().get()).isEmpty();
    }

    @Test
    void repeatingLeavesTheFieldsBehind() {
        select(radar);
        tagging.press("risk");
        Field likelihood = new Field.Scale("likelihood", "Likelihood", 1, 5);
        new Filling(workspace.session())
                .fill(
                        radar.id(),
                        workspace.selected().tags().getFirst(),
                        likelihood,
                        new FieldValue.Point(4));
        select(track);

        tagging.repeat();

        assertThat(now(track).tags()).hasSize(1);
        assertThat(now(track).tags().getFirst().fields()).isEmpty();
    }

    private Annotation annotate(String words) {
        workspace.select(words);
        Annotation made = tagging.highlight().orElseThrow();
        workspace.session().selection().selectWords(null);
        return made;
    }

    private void select(Annotation annotation) {
        workspace.session().selection().select(now(annotation));
    }

    private void filter(String words) {
        workspace.session().filtering().set(Filter.NONE.withWords(words));
    }

    private void pick(Annotation... annotations) {
        workspace
                .session()
                .selection()
                .pick(
                        now(annotations[0]),
                        List.of(annotations).stream().map(Annotation::id).toList());
    }

    private Annotation now(Annotation annotation) {
        return workspace.session().annotation(annotation.id()).orElseThrow();
    }

    private List<List<String>> kinds() {
        return workspace.document().annotations().stream()
                .map(annotation -> annotation.tags().stream().map(TagUse::kind).toList())
                .toList();
    }
}
