/// How Postil looks: the colours of each theme by meaning, the fonts, and what every pane shares.
///
/// May use `settings` and AtlantaFX. Colours stand in the four theme sheets alone; panes name them.
/// Window's thread.
@NullMarked
package dev.postil.ui.theme;

import org.jspecify.annotations.NullMarked;
