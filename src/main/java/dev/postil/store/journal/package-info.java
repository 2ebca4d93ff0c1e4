/// The journal: every line of the history, synced before it counts as saved. What it holds is
/// written to the database afterwards, so that the database may always be made anew from it.
///
/// Depends on `json` and `model`. Files are reached through
/// [dev.postil.store.journal.JournalFiles], which the store provides. Nothing here is safe for
/// several threads; the store sees to that.
@NullMarked
package dev.postil.store.journal;

import org.jspecify.annotations.NullMarked;
