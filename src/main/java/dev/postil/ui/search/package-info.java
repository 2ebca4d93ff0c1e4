/// The search over all documents and notes, in the top bar.
///
/// Depends on ui.control, session, i18n, text and model. The window's thread.
@NullMarked
package dev.postil.ui.search;

import org.jspecify.annotations.NullMarked;
