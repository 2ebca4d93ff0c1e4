/// The backups: what there is to go back to, what is in one, and the way back to all or a part of
/// it.
///
/// May use what all panes may. Window's thread; backups are read elsewhere.
@NullMarked
package dev.postil.ui.backups;

import org.jspecify.annotations.NullMarked;
