/// The workspace on disk: an H2 database of everything that can be queried, texts and originals as
/// files, and the history of all changes. [dev.postil.store.Store] is the way in.
///
/// Depends on `json`, `model`, H2 and `java.sql`. Every file access goes through the package's
/// `Disk`, H2's through its `FilePath`, so that tests can make it fail. All methods block; any
/// thread may call them, except the window's.
@NullMarked
package dev.postil.store;

import org.jspecify.annotations.NullMarked;
