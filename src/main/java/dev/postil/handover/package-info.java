/// One owner for each workspace: a second program hands over what it was started for, and the owner
/// does it in its own session.
///
/// The owner listens on a Unix domain socket in a folder that only its user can enter
/// ([dev.postil.handover.Owner]); [dev.postil.handover.Caller] is the second program's side.
/// Depends on json, task and model. What a caller asks for runs on a thread of its own and comes to
/// the session by [dev.postil.handover.Turns].
@NullMarked
package dev.postil.handover;

import org.jspecify.annotations.NullMarked;
