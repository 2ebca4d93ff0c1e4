/// Reads web pages: their passages in source order, which of them are the article, and what the
/// page says about itself. Nothing is fetched, no script runs, what is hidden stays out.
///
/// Depends on `model`, `json`, `intake.text`, `intake.furniture` and jsoup. Each call works on a
/// page of its own; any thread.
@NullMarked
package dev.postil.intake.html;

import org.jspecify.annotations.NullMarked;
