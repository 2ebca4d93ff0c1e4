/// The program without a window, for scripts and batch work: one class per command.
///
/// Results go to standard output, messages to standard error. Depends on handover, session, store,
/// intake, exchange, search, insight, task, settings, i18n, text and model. A command works on the
/// thread that calls, and comes to the session by turns: it may be the window's.
@NullMarked
package dev.postil.cli;

import org.jspecify.annotations.NullMarked;
