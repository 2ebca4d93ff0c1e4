/// What Postil knows about: documents, spans, annotations, tags, kinds, links, and the [Change]
/// that turns one state of a workspace into the next. Immutable values only.
///
/// Depends on the JDK alone. Any thread may use these types.
@NullMarked
package dev.postil.model;

import org.jspecify.annotations.NullMarked;
