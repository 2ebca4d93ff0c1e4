package dev.postil.intake.plain;

import dev.postil.intake.text.Extract;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.BlockType;
import dev.postil.task.Progress;
import java.util.List;

/// Plain text: passages, and what they tell about the document.
public final class PlainText {

    private PlainText() {}

    /// Reads a whole text.
    ///
    /// @param text under the [dev.postil.intake.text.CharacterRules]
    public static Extract read(String text, Progress progress) {
        progress.checkCancelled();
        List<Passage> passages =
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> Passage.of(BlockType.PARAGRAPH, line.strip()))
                        .toList();
        return new Extract(null, List.of(), null, null, null, Passages.toContent(passages));
    }
}
