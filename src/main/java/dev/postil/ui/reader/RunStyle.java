package dev.postil.ui.reader;

import dev.postil.model.MarkType;
import java.util.Set;

/// How a run of words is set.
///
/// @param run tells runs apart that look the same but must not become one; see [PictureRuns]
record RunStyle(Set<MarkType> marks, int run) {

    static final RunStyle PLAIN = new RunStyle(Set.of(), 0);
}
