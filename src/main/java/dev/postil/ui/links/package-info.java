/// Links: the chooser that makes them, the arrows between linked passages, and the page that lists
/// them all with the chains they form.
///
/// May use what all panes may. Window's thread.
@NullMarked
package dev.postil.ui.links;

import org.jspecify.annotations.NullMarked;
