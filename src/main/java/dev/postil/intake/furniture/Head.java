package dev.postil.intake.furniture;

import dev.postil.intake.furniture.Phrases.Kind;
import dev.postil.intake.text.Passage;
import dev.postil.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands above the article: the site's head, the title once or several times, the by-line.
final class Head {

    private static final int LONGEST_TITLE = 250;

    private final List<Passage> passages;
    private final List<@Nullable Kind> kinds;
    private final List<Optional<Byline>> bylines;
    private final int titleIndex;
    private final boolean repeated;

    private Head(List<Passage> passages, List<@Nullable Kind> kinds) {
        this.passages = passages;
        this.kinds = kinds;
        this.bylines = passages.stream().map(passage -> Byline.of(passage.text())).toList();
        List<Integer> candidates = candidates();
        int repeat =
                Repeats.lastRepeated(candidates.stream().map(i -> passages.get(i).text()).toList());
        this.repeated = repeat >= 0;
        this.titleIndex = repeated ? candidates.get(repeat) : firstTitle(candidates);
    }

    static Head of(List<Passage> passages, List<@Nullable Kind> kinds) {
        return new Head(passages, kinds);
    }

    int titleIndex() {
        return titleIndex;
    }

    @Nullable String title() {
        return titleIndex < 0 ? null : passages.get(titleIndex).text();
    }

    List<String> creators() {
        return bylines.stream()
                .flatMap(Optional::stream)
                .map(Byline::creators)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Nullable String published() {
        return bylines.stream()
                .flatMap(Optional::stream)
                .map(Byline::published)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /// Marks what is furniture. Above a title that is repeated all is; elsewhere what is known.
    void fold(boolean[] folded) {
        for (int i = 0; i < passages.size(); i++) {
            boolean aboveTitle = repeated && i < titleIndex;
            folded[i] =
                    i != titleIndex
                            && (aboveTitle
                                    || kinds.get(i) != null
                                    || bylines.get(i).isPresent()
                                    || Repeats.isDoubled(passages.get(i).text()));
        }
    }

    private List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean line =
                    passage.type() == BlockType.HEADING || passage.type() == BlockType.PARAGRAPH;
            boolean own =
                    kinds.get(i) == null
                            && bylines.get(i).isEmpty()
                            && !Repeats.isDoubled(passage.text());
            if (line && own && isTitle(passage.text())) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    private static boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE
                && text.indexOf('\n') < 0
                && !Character.isLowerCase(text.codePointAt(0))
                && ".,:;\"”»“".indexOf(text.charAt(text.length() - 1)) < 0
                && Wording.isWords(text);
    }

    /// The first line that was set as a title; else the first one at all.
    private int firstTitle(List<Integer> candidates) {
        return candidates.stream()
                .filter(i -> passages.get(i).type() == BlockType.HEADING)
                .filter(i -> passages.get(i).level() == 1)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElse(-1);
    }
}
