/// The window around the panes: top bar, banner, status bar, the split of library, text and
/// sidebar, appearance, search over everything, and what is told in passing.
///
/// May use what all panes may; the panes themselves come as nodes. Window's thread.
@NullMarked
package dev.postil.ui.shell;

import org.jspecify.annotations.NullMarked;
