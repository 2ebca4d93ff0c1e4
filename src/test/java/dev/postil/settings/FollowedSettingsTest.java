package dev.postil.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Settings that others follow for a while.
class FollowedSettingsTest {

    private static final UUID WORKSPACE = UUID.randomUUID();
    private static final UUID TAG = UUID.randomUUID();

    /// A change of each setting that there is.
    private static final List<Consumer<Settings>> CHANGES =
            List.of(
                    settings -> settings.theme().set(ThemeChoice.SEPIA),
                    settings -> settings.zoomTo(140),
                    settings -> settings.readingFace().set("Charter"),
                    settings -> settings.readingSize().set(21),
                    settings -> settings.readingWidth().set(72),
                    settings -> settings.lineSpacing().set(1.8),
                    settings -> settings.author().set("Grace"),
                    settings -> settings.singleKeys().set(false),
                    settings -> settings.highlightsShown().set(false),
                    settings -> settings.lanesShown().set(true),
                    settings -> settings.find().set(new FindChoice(true, true, true, false)),
                    settings -> settings.grouping().set(Grouping.TAG),
                    settings -> settings.libraryShown().set(false),
                    settings -> settings.sidebarShown().set(false),
                    settings -> settings.libraryWidth().set(222),
                    settings -> settings.sidebarWidth().set(333),
                    settings -> settings.window().set(new WindowPlace(10, 20, 800, 600, true)),
                    settings -> settings.lastWorkspace().set(Path.of("Desk.postil")),
                    settings -> settings.remember(WORKSPACE, new ViewState(4711, 120)),
                    settings -> settings.keys().put("tag.risk", List.of("Ctrl+R")),
                    settings -> settings.digits(WORKSPACE).give(3, TAG),
                    settings -> settings.acceptPlace(WORKSPACE, "Dropbox"),
                    settings -> settings.searches(WORKSPACE).save("corridor"),
                    settings -> settings.folders().use(FolderUse.EXPORT, Path.of("out")));

    private final Settings settings = new Settings("Ada");

    @Test
    void everySettingIsAmongTheChanges() {
        SettingsData before = SettingsData.of(settings);
        CHANGES.forEach(change -> change.accept(settings));
        SettingsData after = SettingsData.of(settings);

        assertThat(after).usingRecursiveComparison().isNotEqualTo(before);
        for (var part : SettingsData.class.getRecordComponents()) {
            assertThat(value(part, after)).as(part.getName()).isNotEqualTo(value(part, before));
        }
    }

    private static Object value(RecordComponent part, SettingsData of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void whoFollowsHasTheSameSettingsAndChangesThem() {
        settings.searches(WORKSPACE).save("before");
        settings.digits(WORKSPACE).give(7, TAG);
        Settings window = settings.follow();
        assertThat(window.searches(WORKSPACE).now()).containsExactly("before");
        assertThat(window.digits(WORKSPACE).tag(7)).contains(TAG);

        CHANGES.forEach(
                change -> {
                    change.accept(window);
                    assertThat(SettingsData.of(settings)).isEqualTo(SettingsData.of(window));
                });
        settings.zoomTo(90);
        settings.keys().remove("tag.risk");
        settings.searches(WORKSPACE).remove("before");
        settings.digits(WORKSPACE).give(5, TAG);
        settings.grouping().set(Grouping.AUTHOR);
        assertThat(SettingsData.of(window)).isEqualTo(SettingsData.of(settings));
    }

    @Test
    void whatWhoFollowsChangesIsKept() {
        List<String> kept = new ArrayList<>();
        Settings window = settings.follow();
        window.digits(WORKSPACE);
        window.searches(WORKSPACE);
        settings.watch(() -> kept.add("kept"));

        CHANGES.forEach(
                change -> {
                    kept.clear();
                    change.accept(window);
                    assertThat(kept).isNotEmpty();
                });
    }

    @Test
    void onceLetGoNobodyHearsOfAnything() {
        Settings window = settings.follow();
        window.digits(WORKSPACE);
        window.searches(WORKSPACE);
        List<String> heard = new ArrayList<>();
        window.watch(() -> heard.add("changed"));
        window.letGo();

        CHANGES.forEach(change -> change.accept(settings));
        assertThat(heard).isEmpty();

        window.zoomTo(70);
        assertThat(settings.zoom().get()).isEqualTo(140);
    }
}
