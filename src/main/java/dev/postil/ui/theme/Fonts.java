package dev.postil.ui.theme;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/// Picks fonts among those installed; JavaFX's style sheets know no list of alternatives.
public final class Fonts {

    private static final List<String> WINDOW =
            List.of("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "DejaVu Sans");
    private static final List<String> READING =
            List.of(
                    "Noto Serif",
                    "Source Serif 4",
                    "Charter",
                    "Georgia",
                    "Cambria",
                    "Liberation Serif",
                    "DejaVu Serif");
    private static final List<String> RIGHT_TO_LEFT = List.of("DejaVu Sans", "Segoe UI", "Arial");
    private static final List<String> CODE =
            List.of(
                    "JetBrains Mono",
                    "Cascadia Mono",
                    "SF Mono",
                    "Noto Sans Mono",
                    "DejaVu Sans Mono",
                    "Menlo",
                    "Consolas",
                    "Liberation Mono");
    private static final List<String> OFFERED =
            List.of(
                    "Noto Serif",
                    "Source Serif 4",
                    "Charter",
                    "Georgia",
                    "Iowan Old Style",
                    "Cambria",
                    "Literata",
                    "Inter",
                    "Noto Sans",
                    "Segoe UI",
                    "Helvetica Neue",
                    "Atkinson Hyperlegible",
                    "OpenDyslexic",
                    "DejaVu Serif",
                    "DejaVu Sans");

    private final Set<String> installed;

    Fonts(Set<String> installed) {
        this.installed = Set.copyOf(installed);
    }

    /// The fonts of this machine.
    public static Fonts ofSystem() {
        return new Fonts(Set.copyOf(Font.getFamilies()));
    }

    /// For buttons, lists and all that is not read at length.
    public String window() {
        return first(WINDOW, "System");
    }

    /// For code, where all letters are equally wide.
    public String code() {
        return first(CODE, "Monospaced");
    }

    /// For the text of a document: the chosen face, or the best serif where it is not installed.
    public String reading(String chosen) {
        return installed.contains(chosen) ? chosen : first(READING, "Serif");
    }

    /// For Hebrew and Arabic within a text in `reading`. On Linux words are put in the wrong order
    /// where a face lacks some of a line's characters, so one is taken that has them all.
    public String rightToLeft(String reading) {
        return first(RIGHT_TO_LEFT, reading);
    }

    /// Faces worth offering for reading, among those installed.
    public List<String> faces() {
        return OFFERED.stream().filter(installed::contains).toList();
    }

    private String first(List<String> wanted, String otherwise) {
        return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
    }
}
