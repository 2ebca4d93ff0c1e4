/// Finds words in the texts, notes and tags of a whole workspace.
///
/// Today a plain scan; an index takes its place without a change for those who ask. Depends on
/// json, task, text and model. Blocks; off the window's thread.
@NullMarked
package dev.postil.search;

import org.jspecify.annotations.NullMarked;
