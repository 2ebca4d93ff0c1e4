package dev.postil.intake.odt;

import dev.postil.intake.office.Look;
import org.jspecify.annotations.Nullable;

/// A style as it is written down: what it does not say, null, comes from its parent.
///
/// @param name as its user sees it
/// @param list the style of the list that its paragraphs belong to
/// @param automatic whether the program made it for what a user set by hand
/// @param pageBefore whether a page begins with its paragraphs
record Style(
        String name,
        @Nullable String parent,
        @Nullable String list,
        boolean automatic,
        boolean pageBefore,
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Nullable Boolean hidden,
        Look.@Nullable Height height) {}
