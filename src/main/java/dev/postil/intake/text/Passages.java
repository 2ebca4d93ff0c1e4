package dev.postil.intake.text;

import dev.postil.model.Block;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Lays passages out as one text: one `\n` between two blocks, nothing else outside of them.
public final class Passages {

    private Passages() {}

    /// The document that the passages make up, in their order; blank ones are left out.
    public static Content toContent(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>(passages.size());
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.text().isBlank()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(passage.text());
            blocks.add(block(passage, new Span(start, text.length())));
            passage.marks().forEach(mark -> marks.add(moved(mark, start)));
        }
        return new Content(text.toString(), blocks, marks, List.of());
    }

    private static Block block(Passage passage, Span span) {
        return new Block(
                span, passage.type(), passage.level(), passage.ordered(), passage.folded());
    }

    private static Mark moved(Mark mark, int by) {
        return new Mark(mark.span().shift(by), mark.type(), mark.href());
    }
}
