package dev.postil.ui.theme;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the style sheets lie: shared ones beside this class, one more in each pane's package,
/// named like the package.
final class Stylesheets {

    private static final List<String> PANES =
            List.of(
                    "control",
                    "command",
                    "shell",
                    "library",
                    "reader",
                    "hits",
                    "bubble",
                    "links",
                    "sidebar",
                    "codebook",
                    "history",
                    "backups");

    private Stylesheets() {}

    /// Addresses of all sheets but the theme's own, in the order in which they override.
    static List<String> shared() {
        var panes = PANES.stream().map(Stylesheets::pane).flatMap(Optional::stream);
        return Stream.concat(Stream.of(theme("base.css"), theme("controlsfx.css")), panes).toList();
    }

    static String theme(String file) {
        URL address = Stylesheets.class.getResource(file);
        return Objects.requireNonNull(address, file).toExternalForm();
    }

    private static Optional<String> pane(String name) {
        var path = "/dev/postil/ui/%s/%s.css".formatted(name, name);
        return Optional.ofNullable(Stylesheets.class.getResource(path)).map(URL::toExternalForm);
    }
}
