/// Controls for every pane to use: what floats over the window, and how kinds, tags and notes look.
///
/// May use session, text, model, i18n and, for notes, commonmark; knows no pane and no command.
/// Window's thread.
@NullMarked
package dev.postil.ui.control;

import org.jspecify.annotations.NullMarked;
