package dev.postil.intake.plain;

import dev.postil.intake.furniture.ArticleFrame;
import dev.postil.intake.furniture.Framed;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.intake.text.Passage;
import dev.postil.intake.text.Passages;
import dev.postil.model.BlockType;
import dev.postil.task.Progress;
import java.util.ArrayList;
import java.util.List;

/// Plain text: passages, and what they tell about the document.
public final class PlainText {

    private final ArticleFrame frame;
    private final LanguageGuess languages;

    public PlainText(ArticleFrame frame, LanguageGuess languages) {
        this.frame = frame;
        this.languages = languages;
    }

    /// Reads a whole text.
    ///
    /// @param text under the [dev.postil.intake.text.CharacterRules]
    public Extract read(String text, Progress progress) {
        Framed framed = frame.read(passages(text, progress));
        return new Extract(
                framed.title(),
                framed.creators(),
                framed.published(),
                languages.of(text).orElse(null),
                null,
                Passages.toContent(framed.passages()));
    }

    /// Reads a text that is no article, such as a letter: nothing is folded.
    ///
    /// @param text under the [dev.postil.intake.text.CharacterRules]
    public static List<Passage> passages(String text, Progress progress) {
        List<Line> lines = text.lines().map(Line::of).toList();
        List<List<Line>> groups = LineGroups.split(lines);
        GroupReader reader = new GroupReader(Wrapping.of(groups), LineJoiner.of(lines));
        List<Part> parts = new ArrayList<>();
        for (List<Line> group : groups) {
            progress.checkCancelled();
            boolean belowTable = !parts.isEmpty() && parts.getLast().is(BlockType.TABLE_ROW);
            List<Part> read = reader.read(group);
            parts.addAll(belowTable ? Columns.captioned(read) : read);
        }
        return Headings.settle(Lists.settle(parts)).stream().map(Part::passage).toList();
    }
}
