/// Reads Markdown: CommonMark with tables, footnotes and front matter.
///
/// Depends on `model`, `intake.text`, `intake.html` and commonmark. Any thread.
@NullMarked
package dev.postil.intake.markdown;

import org.jspecify.annotations.NullMarked;
