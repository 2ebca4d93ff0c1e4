/// Finds words in the texts, notes, quotes and tags of a whole workspace, in a Lucene index.
///
/// The index is a cache in the workspace's folder: it can be thrown away at any time, and whoever
/// keeps it up to date (the session) makes it anew. [SearchIndex] is the door. Depends on json,
/// task, text and model, and is the only package that knows Lucene. Blocks; off the window's
/// thread. An index may be searched by any thread, and is changed by one at a time.
@NullMarked
package dev.postil.search;

import org.jspecify.annotations.NullMarked;
