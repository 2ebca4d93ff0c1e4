/// The list of hits: what was found, with the words around it and a tick for each, to be tagged
/// together.
///
/// May use `ui.control`, session, settings, text, model, task and i18n. View-models know no nodes.
/// Window's thread; the searching and the preparing happen elsewhere.
@NullMarked
package dev.postil.ui.hits;

import org.jspecify.annotations.NullMarked;
