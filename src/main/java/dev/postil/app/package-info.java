/// Where the program starts, and the only place that puts its parts together.
///
/// May use every other package; none may use it. Owns the JavaFX thread and the background threads:
/// `Platform.runLater` and executors appear here and in `task` alone.
@NullMarked
package dev.postil.app;

import org.jspecify.annotations.NullMarked;
