package dev.postil.intake.office;

import dev.postil.intake.text.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts the parts of a document in their order: what stands at the head of its pages, the text,
/// what stands at their foot, and the notes. Heads and feet are folded, and those which say the
/// same come once.
public final class Story {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> said = new HashSet<>();
    private final List<Passage> heads = new ArrayList<>();
    private final List<Passage> feet = new ArrayList<>();

    /// Adds what stands at the head of some pages.
    public void head(List<Passage> passages) {
        fold(passages, heads);
    }

    /// Adds what stands at the foot of some pages.
    public void foot(List<Passage> passages) {
        fold(passages, feet);
    }

    private void fold(List<Passage> passages, List<Passage> into) {
        for (Passage passage : passages) {
            String words = NO_WORD.matcher(passage.text()).replaceAll(" ").strip();
            if (!words.isEmpty() && said.add(words)) {
                into.add(passage.withLandmarks(List.of()).asFurniture());
            }
        }
    }

    public List<Passage> told(List<Passage> body, List<Passage> notes) {
        List<Passage> all = new ArrayList<>(heads);
        all.addAll(body);
        all.addAll(feet);
        all.addAll(notes);
        return all;
    }
}
