package dev.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.Tag;
import dev.postil.session.Session;
import dev.postil.settings.ThemeChoice;
import dev.postil.store.Store;
import dev.postil.task.DirectBackground;
import dev.postil.ui.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every state of the page, to be looked at.
class CodebookPicturesUiTest extends CodebookPage {

    @Test
    void itCanBeReadInEveryState() {
        pictures("codebook-policy", 1440, 900, null);
        fx(this::addThreeHundred);
        Tag long1 =
                desktop.tag(
                        "actor",
                        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpoliererei und mehr");
        desktop.tag("actor", "سياسة الغموض الاستراتيجي", "غموض");
        desktop.tag("actor", "战略模糊政策");
        desktop.annotate("one", Desktop.use(long1));
        pictures("codebook-300", 1440, 900, new Key.OfTag(long1.id()));
        pictures("codebook-narrow", 1000, 700, new Key.OfTag(long1.id()));
        pictures("codebook-kind", 1000, 900, new Key.OfKind("implication"));
        pictures("codebook-linktype", 700, 600, new Key.OfLinkType("leads-to"));
        fx(this::deleteKinds);
        assertThat(desktop.session().vocabulary().now().kinds()).isEmpty();
        pictures("codebook-empty", 1000, 700, null);
    }

    @Test
    void whatIsAskedCanBeReadInEveryTheme() throws Exception {
        Tag fear = desktop.tag("risk", "Fear");
        Tag worry = desktop.tag("risk", "Worry");
        desktop.annotate("one", Desktop.use(fear), Desktop.use(worry));
        desktop.annotate("two", Desktop.use(fear));
        Path file = Files.writeString(folder.resolve("b.csv"), "kind,tag\nRisk,Fear\nGoal,Peace\n");
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            fx(() -> settings.theme().set(theme));
            showPane();
            select(new Key.OfTag(fear.id()));
            fire("#codebook-delete");
            picture("codebook-delete-" + theme, stage().getScene());
            fire("#codebook-merge");
            picture("codebook-merge-choices-" + theme, stage().getScene());
            write("worr");
            type(KeyCode.ENTER);
            settle();
            picture("codebook-merge-" + theme, stage().getScene());
            dialogs.chooses(file);
            fire("#codebook-import");
            picture("codebook-import-" + theme, stage().getScene());
            select(new Key.OfTag(fear.id()));
            type(KeyCode.F2);
            settle();
            assertThat(picture("codebook-rename-" + theme, stage().getScene()))
                    .matches(Files::exists);
        }
    }

    private void addThreeHundred() {
        List<Change> added =
                desktop.session().vocabulary().now().kinds().stream()
                        .flatMap(kind -> hundred(kind.id()).stream())
                        .toList();
        desktop.session().perform(new Change.Several(Change.Reason.EDIT_CODEBOOK, added));
    }

    private List<Change> hundred(String kind) {
        List<Change> added = new ArrayList<>();
        UUID parent = null;
        for (int i = 0; i < 100; i++) {
            Tag tag =
                    new Tag(
                            desktop.id(),
                            kind,
                            i % 7 == 0 ? null : parent,
                            "Tag " + i,
                            null,
                            List.of(),
                            i % 9 == 0 ? "#FFFF66" : null,
                            Desktop.CLOCK.instant());
            parent = i % 7 == 0 ? tag.id() : parent;
            added.add(new Change.OfTag(null, tag));
        }
        return added;
    }

    private void pictures(String name, int width, int height, @Nullable Key key) {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            assertThat(
                            picture(
                                    name + "-" + theme,
                                    width,
                                    height,
                                    theme,
                                    () -> {
                                        CodebookPane made = made();
                                        made.model().refresh();
                                        made.model().selected().set(key);
                                        return made;
                                    }))
                    .matches(Files::exists);
        }
    }

    @Test
    void whereNothingCanBeChangedItIsThereToRead() throws Exception {
        Tag fear = desktop.tag("risk", "Fear", "Dread");
        Session session =
                Session.open(
                        Store.openOrRead(desktop.session().folder(), Desktop.CLOCK),
                        "Grace",
                        new DirectBackground(),
                        Desktop.CLOCK);
        show(900, 700, () -> page(session));
        select(new Key.OfTag(fear.id()));

        assertThat(words("#codebook")).contains("Nothing can be changed");
        assertThat(this.<Node>node("#codebook-delete").isDisabled()).isTrue();
        assertThat(this.<Node>node("#codebook-import").isDisabled()).isTrue();
        assertThat(this.<Node>node("#codebook-export").isDisabled()).isFalse();
        assertThat(picture("codebook-read-only", stage().getScene())).matches(Files::exists);
    }
}
