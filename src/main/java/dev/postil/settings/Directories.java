package dev.postil.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folders that the platform gives a program: the XDG ones on Linux, their like on macOS and
/// Windows. They need not exist yet.
///
/// @param data what must never be lost: workspaces
/// @param config the settings
/// @param state logs and what is remembered from run to run
/// @param cache what can be made again
public record Directories(Path data, Path config, Path state, Path cache) {

    /// Those of this machine and user.
    public static Directories ofSystem() {
        return of(
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")));
    }

    static Directories of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return windows(environment, home);
        }
        return name.startsWith("mac") ? mac(home) : xdg(environment, home);
    }

    private static Directories windows(Map<String, String> environment, Path home) {
        Path roaming = from(environment, "APPDATA", home.resolve("AppData/Roaming"));
        Path local = from(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
        Path own = local.resolve("Postil");
        return new Directories(
                own.resolve("data"),
                roaming.resolve("Postil"),
                own.resolve("state"),
                own.resolve("cache"));
    }

    private static Directories mac(Path home) {
        Path library = home.resolve("Library");
        Path support = library.resolve("Application Support/Postil");
        return new Directories(
                support,
                library.resolve("Preferences/Postil"),
                library.resolve("Logs/Postil"),
                library.resolve("Caches/Postil"));
    }

    private static Directories xdg(Map<String, String> environment, Path home) {
        return new Directories(
                from(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("postil"),
                from(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("postil"),
                from(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("postil"),
                from(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("postil"));
    }

    /// A variable counts only with an absolute path, as the XDG specification asks.
    private static Path from(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
