/// Pure algorithms over text: offsets in UTF-16 and in code points, grapheme clusters, words, which
/// annotations touch these characters, quotes and how they are found again, phrases.
///
/// Depends on `model` and the JDK. What keeps state says so and belongs to one thread; all else may
/// be used from any.
@NullMarked
package dev.postil.text;

import org.jspecify.annotations.NullMarked;
