package dev.postil.intake.html;

import dev.postil.intake.text.Landmark;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shows the notes that an article calls: they stand below it, where the rest of the page is
/// folded.
final class CalledNotes {

    private CalledNotes() {}

    static List<Passage> shown(List<Passage> passages) {
        Set<String> called = called(passages);
        List<Passage> result = new ArrayList<>(passages.size());
        boolean within = false;
        for (Passage passage : passages) {
            boolean note = passage.folded() && passage.type() == BlockType.FOOTNOTE;
            within = note && (isNamed(passage) ? isCalled(passage, called) : within);
            result.add(within ? passage.asShown() : passage);
        }
        return result;
    }

    private static Set<String> called(List<Passage> passages) {
        Set<String> called = new HashSet<>();
        for (Passage passage : passages) {
            if (!passage.folded()) {
                passage.marks().forEach(mark -> add(mark.href(), called));
            }
        }
        return called;
    }

    private static void add(@Nullable String href, Set<String> called) {
        if (href != null && href.startsWith("#")) {
            called.add(href.substring(1));
        }
    }

    private static boolean isNamed(Passage passage) {
        return passage.landmarks().stream()
                .anyMatch(landmark -> landmark.type() == Landmark.Type.ANCHOR);
    }

    private static boolean isCalled(Passage passage, Set<String> called) {
        return passage.landmarks().stream()
                .anyMatch(
                        landmark ->
                                landmark.type() == Landmark.Type.ANCHOR
                                        && called.contains(landmark.name()));
    }
}
