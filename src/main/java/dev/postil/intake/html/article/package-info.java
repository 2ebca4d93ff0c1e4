/// Finds the article among the lines of a web page, by the rules that Mozilla published as
/// Readability (github.com/mozilla/readability, after Arc90's of 2010): paragraphs score for what
/// they stand in, the best of those is joined with its like, and what is no text in it is left out.
/// Written anew for a page that is only looked at: nothing is copied, moved or removed, and each
/// step goes over the page once.
///
/// Depends on jsoup. Pure functions; any thread.
@NullMarked
package dev.postil.intake.html.article;

import org.jspecify.annotations.NullMarked;
