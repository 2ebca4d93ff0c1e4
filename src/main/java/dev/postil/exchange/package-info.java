/// Takes a workspace out into files of other programs and reads such files back.
/// [AnnotatedJsonWriter] and [AnnotatedJsonReader] are the two ends of the annotated JSON; [Merge]
/// brings what was read into a workspace; [SafeFile] puts any export on the disk.
///
/// Depends on `json`, `task`, `text`, `model`. Files hold code points, the program UTF-16: offsets
/// are converted here and nowhere else. Everything blocks, so call it off the window's thread; an
/// object serves one call at a time unless it says otherwise.
@NullMarked
package dev.postil.exchange;

import org.jspecify.annotations.NullMarked;
