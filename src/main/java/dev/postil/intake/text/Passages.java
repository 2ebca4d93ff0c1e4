package dev.postil.intake.text;

import dev.postil.model.Block;
import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.Page;
import dev.postil.model.Span;
import dev.postil.text.Offsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays passages out as one text: one `\n` between two blocks, nothing else outside of them.
///
/// A link to an anchor (`#note-3`) becomes one to its place, `#char=1289`, in code points as RFC
/// 5147 has it.
public final class Passages {

    private static final int NEAR_THE_TOP = 4;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Integer> pageStarts = new ArrayList<>();

    private Passages() {}

    /// The document that the passages make up, in their order; blank ones are left out.
    public static Content toContent(List<Passage> passages) {
        Passages laidOut = new Passages();
        passages.forEach(laidOut::add);
        return laidOut.content();
    }

    /// What a document calls itself, else the heading that opens it; null where there is none.
    ///
    /// @param declared empty for nothing
    public static @Nullable String title(String declared, List<Passage> passages) {
        if (!declared.isEmpty()) {
            return declared;
        }
        return passages.stream()
                .filter(passage -> !passage.folded())
                .limit(NEAR_THE_TOP)
                .filter(passage -> passage.isHeading() && passage.level() == 1)
                .findFirst()
                .map(Passage::text)
                .orElse(null);
    }

    private void add(Passage passage) {
        if (passage.text().isBlank()) {
            passage.landmarks().forEach(each -> add(each, text.isEmpty() ? 0 : text.length() + 1));
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(passage.text());
        blocks.add(block(passage, new Span(start, text.length())));
        passage.marks().forEach(mark -> marks.add(moved(mark, start)));
        passage.landmarks().forEach(each -> add(each, start + each.offset()));
    }

    private void add(Landmark landmark, int at) {
        switch (landmark.type()) {
            case ANCHOR -> anchors.putIfAbsent(landmark.name(), at);
            case PAGE -> {
                labels.add(landmark.name());
                pageStarts.add(at);
            }
        }
    }

    private static Block block(Passage passage, Span span) {
        return new Block(
                span, passage.type(), passage.level(), passage.ordered(), passage.folded());
    }

    private static Mark moved(Mark mark, int by) {
        return new Mark(mark.span().shift(by), mark.type(), mark.href());
    }

    private Content content() {
        String whole = text.toString();
        return new Content(whole, blocks, anchors.isEmpty() ? marks : led(whole), pages());
    }

    private List<Mark> led(String whole) {
        Offsets offsets = Offsets.of(whole);
        return marks.stream().map(mark -> led(mark, offsets, whole.length())).toList();
    }

    private Mark led(Mark mark, Offsets offsets, int end) {
        String href = mark.href();
        Integer at = href != null && href.startsWith("#") ? anchors.get(href.substring(1)) : null;
        return at == null
                ? mark
                : Mark.link(mark.span(), "#char=" + offsets.toCodePoints(Math.min(at, end)));
    }

    /// A page ends where the next one begins; what holds no text is no page.
    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int start = Math.min(pageStarts.get(i), text.length());
            int end = i + 1 < labels.size() ? pageStarts.get(i + 1) : text.length();
            if (start < Math.min(end, text.length())) {
                pages.add(new Page(labels.get(i), new Span(start, Math.min(end, text.length()))));
            }
        }
        return pages;
    }
}
