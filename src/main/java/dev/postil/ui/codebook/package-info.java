/// The codebook as a page: kinds with their tags, what they mean and how often they are used.
///
/// May use what all panes may. Window's thread.
@NullMarked
package dev.postil.ui.codebook;

import org.jspecify.annotations.NullMarked;
