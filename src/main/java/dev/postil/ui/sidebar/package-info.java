/// The sidebar: the open document's card, the filter, and the annotations as a list of cards.
///
/// May use `ui.command`, `ui.control`, session, task, text, model, i18n and settings. View-models
/// know no nodes. Window's thread.
@NullMarked
package dev.postil.ui.sidebar;

import org.jspecify.annotations.NullMarked;
