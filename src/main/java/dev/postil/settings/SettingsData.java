package dev.postil.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// [Settings] as a value, as it stands in the file; null is what the file does not say.
///
/// @param keys read by [ChosenKeys], which takes what it understands and leaves the rest: people
///   edit this part by hand
/// @param digits as `keys`
public record SettingsData(
        @Nullable ThemeChoice theme,
        @Nullable Integer zoom,
        @Nullable Reading reading,
        @Nullable String author,
        @Nullable Boolean singleKeys,
        @Nullable Boolean highlightsShown,
        @Nullable Boolean lanesShown,
        @Nullable FindChoice find,
        @Nullable Grouping grouping,
        @Nullable Panes panes,
        @Nullable WindowPlace window,
        @Nullable String lastWorkspace,
        @Nullable Map<UUID, ViewState> views,
        @Nullable Object keys,
        @Nullable Object digits,
        @Nullable Map<UUID, String> acceptedPlaces,
        @Nullable Map<UUID, List<String>> searches,
        @Nullable Map<String, @Nullable String> folders) {

    /// Nothing said.
    static final SettingsData DEFAULT =
            new SettingsData(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null);

    /// How text is set.
    public record Reading(@Nullable String face, int size, int width, double lineSpacing) {}

    /// Which panes are shown beside the text, and how wide.
    public record Panes(
            boolean libraryShown, double libraryWidth, boolean sidebarShown, double sidebarWidth) {}

    /// What `settings` hold now.
    public static SettingsData of(Settings settings) {
        Path workspace = settings.lastWorkspace().get();
        return new SettingsData(
                settings.theme().get(),
                settings.zoom().get(),
                new Reading(
                        settings.readingFace().get(),
                        settings.readingSize().get(),
                        settings.readingWidth().get(),
                        settings.lineSpacing().get()),
                settings.author().get(),
                settings.singleKeys().get(),
                settings.highlightsShown().get(),
                settings.lanesShown().get(),
                settings.find().get(),
                settings.grouping().get(),
                new Panes(
                        settings.libraryShown().get(),
                        settings.libraryWidth().get(),
                        settings.sidebarShown().get(),
                        settings.sidebarWidth().get()),
                settings.window().get(),
                workspace == null ? null : workspace.toString(),
                new LinkedHashMap<>(settings.views()),
                ChosenKeys.keysOf(settings),
                ChosenKeys.digitsOf(settings),
                new LinkedHashMap<>(settings.acceptedPlaces()),
                searchesOf(settings),
                new LinkedHashMap<>(settings.folders().now()));
    }

    private static Map<UUID, List<String>> searchesOf(Settings settings) {
        Map<UUID, List<String>> searches = new LinkedHashMap<>();
        settings.searches()
                .forEach(
                        (workspace, saved) -> {
                            if (!saved.now().isEmpty()) {
                                searches.put(workspace, saved.now());
                            }
                        });
        return searches;
    }

    /// Puts what is said here into `settings`; values out of their range are brought into it.
    public void into(Settings settings) {
        if (theme != null) {
            settings.theme().set(theme);
        }
        if (zoom != null) {
            settings.zoomTo(zoom);
        }
        if (author != null && !author.isBlank()) {
            settings.author().set(author);
        }
        if (singleKeys != null) {
            settings.singleKeys().set(singleKeys);
        }
        if (highlightsShown != null) {
            settings.highlightsShown().set(highlightsShown);
        }
        if (lanesShown != null) {
            settings.lanesShown().set(lanesShown);
        }
        if (find != null) {
            settings.find().set(find);
        }
        if (grouping != null) {
            settings.grouping().set(grouping);
        }
        if (views != null) {
            views.forEach(settings::remember);
        }
        if (acceptedPlaces != null) {
            acceptedPlaces.forEach(settings::acceptPlace);
        }
        if (searches != null) {
            searches.forEach(
                    (workspace, saved) ->
                            settings.searches(workspace)
                                    .saveAll(Objects.requireNonNullElse(saved, List.of())));
        }
        if (folders != null) {
            settings.folders().take(folders);
        }
        ChosenKeys.keysInto(keys, settings);
        ChosenKeys.digitsInto(digits, settings);
        readingInto(settings);
        windowInto(settings);
    }

    private void readingInto(Settings settings) {
        if (reading != null) {
            settings.readingFace().set(Objects.requireNonNullElse(reading.face(), ""));
            settings.readingSize().set(Math.clamp(reading.size(), 10, 40));
            settings.readingWidth().set(Math.clamp(reading.width(), 40, 120));
            settings.lineSpacing().set(Math.clamp(reading.lineSpacing(), 1, 3));
        }
    }

    private void windowInto(Settings settings) {
        if (panes != null) {
            settings.libraryShown().set(panes.libraryShown());
            settings.libraryWidth().set(Math.clamp(panes.libraryWidth(), 120, 800));
            settings.sidebarShown().set(panes.sidebarShown());
            settings.sidebarWidth().set(Math.clamp(panes.sidebarWidth(), 160, 900));
        }
        settings.window().set(window);
        if (lastWorkspace != null) {
            try {
                settings.lastWorkspace().set(Path.of(lastWorkspace));
            } catch (InvalidPathException _) {
                settings.lastWorkspace().set(null);
            }
        }
    }
}
