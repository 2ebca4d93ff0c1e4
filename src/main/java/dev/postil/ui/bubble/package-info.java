/// The tag bubble: what can be done with the selected words or the selected annotation, shown
/// beside them while the focus stays in the text.
///
/// May use `ui.command`, `ui.control`, session, text, model and i18n. View-models know no nodes.
/// Window's thread.
@NullMarked
package dev.postil.ui.bubble;

import org.jspecify.annotations.NullMarked;
