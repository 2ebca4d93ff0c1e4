package dev.postil.ui.reader;

import dev.postil.model.Content;
import dev.postil.model.Mark;
import dev.postil.model.MarkType;
import dev.postil.model.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Turns pieces into what the RichTextFX area holds: their words with the inline marks.
final class AreaText {

    private final Content content;
    private final List<Mark> active = new ArrayList<>();
    private int nextMark;

    private AreaText(Content content) {
        this.content = content;
    }

    static ReadOnlyStyledDocument<Piece, String, RunStyle> of(Content content, List<Piece> pieces) {
        AreaText text = new AreaText(content);
        return ReadOnlyStyledDocumentBuilder.constructDocument(
                ReadingArea.TEXT,
                pieces.getFirst(),
                pieces.size(),
                builder -> pieces.forEach(piece -> text.add(piece, builder)));
    }

    static DisplayMap map(List<Piece> pieces) {
        int[] lengths = new int[pieces.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = lengthOf(pieces.get(i));
        }
        return new DisplayMap(pieces, lengths);
    }

    private static int lengthOf(Piece piece) {
        return switch (piece) {
            case Piece.Title title -> title.words().length();
            case Piece.ByLine byLine -> byLine.words().length();
            case Piece.Aside aside -> aside.words().length();
            case Piece.Words words -> words.span().length();
        };
    }

    private String wordsOf(Piece piece) {
        return switch (piece) {
            case Piece.Title title -> title.words();
            case Piece.ByLine byLine -> byLine.words();
            case Piece.Aside aside -> aside.words();
            case Piece.Words words -> words.span().of(content.text());
        };
    }

    private void add(Piece piece, ReadOnlyStyledDocumentBuilder<Piece, String, RunStyle> builder) {
        String words = wordsOf(piece);
        if (!piece.isText()) {
            builder.addParagraph(words, RunStyle.PLAIN, piece);
            return;
        }
        boolean isMarked = goTo(piece.span());
        List<Integer> pictures = PictureRuns.cuts(content.text(), piece.span());
        if (isMarked || !pictures.isEmpty()) {
            builder.addParagraph(words, styles(piece.span(), pictures), piece);
        } else {
            builder.addParagraph(words, RunStyle.PLAIN, piece);
        }
    }

    /// Keeps the marks that touch the piece at hand; pieces and marks both come in order.
    private boolean goTo(Span piece) {
        List<Mark> marks = content.marks();
        active.removeIf(mark -> mark.span().end() <= piece.start());
        while (nextMark < marks.size() && marks.get(nextMark).span().start() < piece.end()) {
            if (marks.get(nextMark).span().overlaps(piece)) {
                active.add(marks.get(nextMark));
            }
            nextMark++;
        }
        return !active.isEmpty();
    }

    private StyleSpans<RunStyle> styles(Span piece, List<Integer> pictures) {
        TreeSet<Integer> cuts = new TreeSet<>(pictures);
        cuts.add(piece.end());
        for (Mark mark : active) {
            cuts.add(Math.clamp(mark.span().start(), piece.start(), piece.end()));
            cuts.add(Math.clamp(mark.span().end(), piece.start(), piece.end()));
        }
        StyleSpansBuilder<RunStyle> styles = new StyleSpansBuilder<>();
        int from = piece.start();
        int run = 0;
        for (int cut : cuts) {
            if (cut > from) {
                styles.add(new RunStyle(marksAt(from), run++), cut - from);
                from = cut;
            }
        }
        return styles.create();
    }

    private Set<MarkType> marksAt(int offset) {
        Set<MarkType> types = EnumSet.noneOf(MarkType.class);
        active.stream()
                .filter(mark -> mark.span().contains(offset))
                .forEach(mark -> types.add(mark.type()));
        return types;
    }
}
