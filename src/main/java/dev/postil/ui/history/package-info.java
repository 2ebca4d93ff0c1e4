/// The history as a list: who did what when, and the way back to there.
///
/// May use what all panes may. Window's thread; what is made of a step is made elsewhere.
@NullMarked
package dev.postil.ui.history;

import org.jspecify.annotations.NullMarked;
