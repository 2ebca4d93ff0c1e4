package dev.postil.intake.docx;

import dev.postil.intake.office.Look;
import org.jspecify.annotations.Nullable;

/// A style as it is written down: what it does not say comes from the one it is based on.
///
/// @param outline the level in the outline from 0; 9 for none; null where not said
/// @param number the list it numbers by; null where not said
/// @param level of that list from 0; null where not said
record Style(
        String name,
        @Nullable String base,
        @Nullable Integer outline,
        @Nullable String number,
        @Nullable Integer level,
        boolean pageBefore,
        RunStyle run) {

    /// How a style, or a run itself, sets characters; null where it does not say.
    record RunStyle(
            @Nullable Boolean bold,
            @Nullable Boolean italic,
            @Nullable Boolean hidden,
            Look.@Nullable Height height,
            @Nullable String style,
            @Nullable String font) {

        static final RunStyle SILENT = new RunStyle(null, null, null, null, null, null);

        /// What this one says, and where it is silent the other.
        RunStyle over(RunStyle other) {
            return new RunStyle(
                    bold == null ? other.bold : bold,
                    italic == null ? other.italic : italic,
                    hidden == null ? other.hidden : hidden,
                    height == null ? other.height : height,
                    style,
                    font == null ? other.font : font);
        }
    }
}
