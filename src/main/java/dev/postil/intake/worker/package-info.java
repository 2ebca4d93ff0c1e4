/// Reads files in a program of their own, so that none can take this one down: a worker has little
/// memory, little time and nothing of the user's, and is replaced where it is in trouble.
///
/// [dev.postil.intake.worker.WorkerPool] is this program's side,
/// [dev.postil.intake.worker.Seclusion] the worker's, [dev.postil.intake.worker.Wire] what goes
/// between them. Depends on `intake`, `json` and `task`. Any thread may read; each worker has a
/// thread that talks with it.
@NullMarked
package dev.postil.intake.worker;

import org.jspecify.annotations.NullMarked;
