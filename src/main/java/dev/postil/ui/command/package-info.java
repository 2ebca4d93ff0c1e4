/// The one catalogue of commands: menus, buttons, keys, the palette and the list of keys are all
/// made from it.
///
/// May use `ui.control` and `i18n`. Panes register their commands here; this package knows no pane.
/// Window's thread.
@NullMarked
package dev.postil.ui.command;

import org.jspecify.annotations.NullMarked;
