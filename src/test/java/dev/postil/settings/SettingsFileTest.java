package dev.postil.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir Path folder;

    @Test
    void everySettingComesBackAfterARestart() throws IOException {
        var settings = new Settings("Ada");
        var document = UUID.randomUUID();
        var workspace = UUID.randomUUID();
        var tag = UUID.randomUUID();
        settings.theme().set(ThemeChoice.SEPIA);
        settings.zoomTo(140);
        settings.readingFace().set("Charter");
        settings.readingSize().set(21);
        settings.readingWidth().set(72);
        settings.lineSpacing().set(1.8);
        settings.author().set("Grace");
        settings.singleKeys().set(false);
        settings.highlightsShown().set(false);
        settings.grouping().set(Grouping.TAG);
        settings.libraryShown().set(false);
        settings.sidebarShown().set(false);
        settings.libraryWidth().set(222);
        settings.sidebarWidth().set(333);
        settings.window().set(new WindowPlace(10, 20, 800, 600, true));
        settings.lastWorkspace().set(folder);
        settings.remember(document, new ViewState(4711, 120));
        settings.keys().put("tag.risk", List.of("Ctrl+R"));
        settings.digits(workspace).give(3, tag);
        settings.acceptPlace(workspace, "Dropbox");
        settings.folders().use(FolderUse.EXPORT, folder);
        var data = SettingsData.of(settings);

        file().save(data);
        var again = new Settings("Ada");
        file().load().into(again);

        assertThat(SettingsData.of(again)).isEqualTo(data);
        assertThat(again.view(document)).contains(new ViewState(4711, 120));
        assertThat(again.keys()).containsOnly(Map.entry("tag.risk", List.of("Ctrl+R")));
        assertThat(again.digits(workspace).tag(3)).contains(tag);
        assertThat(again.acceptsPlace(workspace, "Dropbox")).isTrue();
        assertThat(again.acceptsPlace(workspace, "nfs4")).isFalse();
        assertThat(again.folders().folder(FolderUse.EXPORT)).contains(folder);
    }

    @Test
    void withoutAFileTheSettingsStayAsTheyAre() {
        var settings = new Settings("Ada");
        var before = SettingsData.of(settings);

        file().load().into(settings);

        assertThat(SettingsData.of(settings)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"zoom\": 1", "", "[]", "{\"theme\": \"PINK\"}", "\0\0\0\0"})
    void aBrokenFileIsKeptAsideAndTheDefaultsServe(String content) throws IOException {
        Files.writeString(folder.resolve("settings.json"), content);

        assertThat(file().load()).isEqualTo(SettingsData.DEFAULT);
        assertThat(folder.resolve("settings.json")).doesNotExist();
        assertThat(folder.resolve("settings.json.broken")).hasContent(content);
    }

    @Test
    void valuesOutOfRangeAreBroughtIntoIt() throws IOException {
        Files.writeString(
                folder.resolve("settings.json"),
                """
                {"zoom": 100000, "reading": {"face": null, "size": 1, "width": 5, "lineSpacing": 9},
                 "later": "unknown to this version"}
                """);
        var settings = new Settings("Ada");

        file().load().into(settings);

        assertThat(settings.zoom().get()).isEqualTo(Settings.MAXIMUM_ZOOM);
        assertThat(settings.readingSize().get()).isEqualTo(10);
        assertThat(settings.readingWidth().get()).isEqualTo(40);
        assertThat(settings.lineSpacing().get()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zoom\": 120, \"keys\": 7, \"digits\": [1]}",
                "{\"zoom\": 120, \"keys\": {\"tag.risk\": 5, \"find.open\": [1]}}",
                "{\"zoom\": 120, \"digits\": {\"no id\": {\"1\": \"no id\"}, \"x\": null}}",
            })
    void aSlipInTheKeysCostsThatEntryAlone(String content) throws IOException {
        Files.writeString(folder.resolve("settings.json"), content);
        var settings = new Settings("Ada");

        file().load().into(settings);

        assertThat(settings.zoom().get()).isEqualTo(120);
        assertThat(settings.keys()).isEmpty();
    }

    @Test
    void savingLeavesNothingButTheFile() throws IOException {
        file().save(SettingsData.DEFAULT);
        file().save(SettingsData.of(new Settings("Ada")));

        assertThat(folder).isDirectoryContaining("regex:.*settings.json");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void everyChangeIsTold() {
        var settings = new Settings("Ada");
        var told = new ArrayList<Integer>();
        settings.watch(() -> told.add(settings.zoom().get()));

        settings.zoomTo(110);
        settings.zoomTo(120);

        assertThat(told).containsExactly(110, 120);
    }

    @Test
    void viewsLongestUnusedAreForgotten() {
        var settings = new Settings("Ada");
        var first = UUID.randomUUID();
        settings.remember(first, new ViewState(1));
        for (int i = 0; i < 500; i++) {
            settings.remember(UUID.randomUUID(), new ViewState(i));
        }

        assertThat(settings.view(first)).isEmpty();
        assertThat(settings.views()).hasSize(500);
    }

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("settings.json"));
    }
}
