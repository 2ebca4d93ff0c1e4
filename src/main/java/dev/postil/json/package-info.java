/// The JSON that Postil keeps for itself: rows, lines of the history, what a worker hands back.
/// [dev.postil.json.Codec] writes and reads one type of value; [dev.postil.json.ChangeCodec] does
/// so for lines of the history, with the version of their form.
///
/// Depends on `model` and Jackson, and shows nothing of Jackson outside. Any thread may use it.
@NullMarked
package dev.postil.json;

import org.jspecify.annotations.NullMarked;
