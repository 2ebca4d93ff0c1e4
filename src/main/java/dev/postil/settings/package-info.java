/// What a person chose and what the window remembers: [dev.postil.settings.Settings], kept in a
/// file of the platform's usual place.
///
/// May use Jackson and, of JavaFX, `javafx.beans` and `javafx.collections` alone. Properties belong
/// to the thread of the window; [dev.postil.settings.SettingsFile] may block and runs anywhere.
@NullMarked
package dev.postil.settings;

import org.jspecify.annotations.NullMarked;
