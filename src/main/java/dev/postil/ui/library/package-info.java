/// The library: the documents of the workspace, and the outline of the open one.
///
/// May use `ui.command`, `ui.control`, `ui.dialog`, session, model and i18n. View-models know no
/// nodes. Window's thread.
@NullMarked
package dev.postil.ui.library;

import org.jspecify.annotations.NullMarked;
