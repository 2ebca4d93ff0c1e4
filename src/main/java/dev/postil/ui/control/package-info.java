/// Nodes that know nothing of documents and annotations, for every pane to use.
///
/// May use JavaFX and `i18n`. Window's thread.
@NullMarked
package dev.postil.ui.control;

import org.jspecify.annotations.NullMarked;
