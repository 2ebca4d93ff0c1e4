package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Tag;
import dev.postil.session.Tagging;
import dev.postil.settings.Settings;
import dev.postil.ui.Desktop;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceCommandsTest {

    @TempDir Path folder;

    private Desktop desktop;
    private final Commands commands = new Commands();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        desktop.open("Brief", "Moscow waits. Ankara talks. Moscow waits again.");
        SidebarViewModel model =
                new SidebarViewModel(
                        desktop.session(),
                        new Settings("Ada"),
                        Messages.load(Locale.ENGLISH),
                        desktop.background(),
                        new Tagging(desktop.session()));
        new PlaceCommands(model, Messages.load(Locale.ENGLISH), said::add).register(commands);
    }

    @Test
    void anAnnotationThatLostItsPlaceIsPlacedAtTheSelectedWords() {
        Command place = commands.get("annotation.placeAgain");
        Annotation kept = desktop.annotate("Moscow");
        desktop.session().selection().select(kept);
        assertThat(place.refusal()).contains("lost its place");

        Annotation lost = desktop.orphan("Ankara speaks");
        desktop.session().selection().select(lost);
        assertThat(place.refusal()).contains("Select the words");

        desktop.select("Ankara talks");
        place.run();
        assertThat(desktop.session().annotation(lost.id()).orElseThrow().place())
                .contains(desktop.spanOf("Ankara talks"));
    }

    @Test
    void morePlacesAreListedOrSaidToBeNone() {
        Tag moscow = desktop.tag("actor", "Moscow");
        Annotation one = desktop.annotate("Moscow", Desktop.use(moscow));
        desktop.session().selection().select(one);
        commands.get("annotation.morePlaces").run();
        assertThat(desktop.session().gathering().isOpen()).isTrue();
        assertThat(said).isEmpty();

        Annotation bare = desktop.annotate("Ankara");
        desktop.session().selection().select(bare);
        commands.get("annotation.morePlaces").run();
        assertThat(said).containsExactly("No more places were found for its tags.");
    }
}
