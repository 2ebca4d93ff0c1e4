package dev.postil.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesTest {

    private static final UUID DESK = new UUID(1, 1);

    @TempDir Path folder;

    @Test
    void theOneSavedLastComesFirstAndNoneTwice() {
        var saved = new SavedSearches();
        saved.save("one");
        saved.save(" two ");
        saved.save("one");
        saved.save(" ");

        assertThat(saved.queries()).containsExactly("two", "one");
        assertThat(saved.holds(" one")).isTrue();

        saved.remove("two ");
        assertThat(saved.queries()).containsExactly("one");
    }

    @Test
    void theOldestIsForgottenWhereThereAreTooMany() {
        var saved = new SavedSearches();
        for (int i = 0; i <= SavedSearches.MOST; i++) {
            saved.save("search " + i);
        }

        assertThat(saved.queries()).hasSize(SavedSearches.MOST).doesNotContain("search 0");
    }

    @Test
    void eachWorkspaceHasItsOwnAcrossStarts() throws Exception {
        var file = new SettingsFile(folder.resolve("settings.json"));
        var settings = new Settings("Ada");
        settings.searches(DESK).save("one");
        settings.searches(DESK).save("tag:\"two words\"");
        file.save(SettingsData.of(settings));

        var again = new Settings("Ada");
        file.load().into(again);

        assertThat(again.searches(DESK).queries()).containsExactly("tag:\"two words\"", "one");
        assertThat(again.searches(new UUID(2, 2)).queries()).isEmpty();
    }

    @Test
    void whatSomebodyWroteIntoTheFileIsTakenAsFarAsItIsASearch() throws Exception {
        Path written = folder.resolve("settings.json");
        Files.writeString(
                written,
                """
                {"searches": {"%s": null, "%s": ["one", null, " "]}}"""
                        .formatted(new UUID(2, 2), DESK));
        var settings = new Settings("Ada");
        new SettingsFile(written).load().into(settings);

        assertThat(settings.searches(DESK).queries()).containsExactly("one");
        assertThat(settings.searches(new UUID(2, 2)).queries()).isEmpty();
    }

    @Test
    void everyChangeIsTold() {
        var settings = new Settings("Ada");
        int[] told = {0};
        settings.watch(() -> told[0]++);

        settings.searches(DESK).save("one");
        settings.searches(DESK).remove("one");

        assertThat(told[0]).isEqualTo(2);
    }
}
