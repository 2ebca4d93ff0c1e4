/// An open workspace as the panes see it: observable state, the history that every change goes
/// through, the selection and the filter that text and list share.
///
/// Depends on store, intake, exchange, search, insight, task, text and model, and of JavaFX on
/// `javafx.beans` and `javafx.collections` alone. All of it belongs to one thread: the window's, or
/// the caller's on the command line. Slow work goes through [dev.postil.task.Background].
@NullMarked
package dev.postil.session;

import org.jspecify.annotations.NullMarked;
