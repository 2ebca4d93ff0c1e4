package dev.postil.ui.library;

import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The headings of the open document, and the one that is being read under.
final class OutlineViewModel {

    /// A heading.
    ///
    /// @param depth 0 for the outermost
    record Heading(String words, int depth, Span span) {}

    private final Session session;
    private final ObservableList<Heading> headings = FXCollections.observableArrayList();
    private final ObservableList<Heading> headingsToRead =
            FXCollections.unmodifiableObservableList(headings);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);

    OutlineViewModel(Session session) {
        this.session = session;
        session.openDocument()
                .flatMap(open -> Objects.requireNonNull(open).shown())
                .subscribe(_ -> show(session.openDocument().get()));
        session.reading().top().subscribe(_ -> mark());
    }

    ObservableList<Heading> headings() {
        return headingsToRead;
    }

    /// Index of the heading above what is on screen; -1 above the first.
    ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /// Puts a heading on top, so that it is the one that is read under. One near the end does not
    /// get there, and is marked all the same until somebody reads on.
    void go(Heading heading) {
        session.trail().leave();
        session.reading().showFrom(heading.span().start());
        current.set(headings.indexOf(heading));
    }

    private void show(@Nullable OpenDocument document) {
        current.set(-1);
        headings.setAll(document == null ? List.of() : headings(document));
        mark();
    }

    /// The title on top of the text is no part of its outline.
    private static List<Heading> headings(OpenDocument document) {
        List<Block> blocks =
                document.content().blocks().stream()
                        .filter(block -> block.type() == BlockType.HEADING && !block.folded())
                        .toList();
        int outermost = blocks.stream().mapToInt(Block::level).min().orElse(1);
        boolean titled =
                blocks.stream().filter(block -> block.level() == outermost).count() == 1
                        && blocks.getFirst().level() == outermost
                        && blocks.size() > 1;
        int base = titled ? outermost + 1 : outermost;
        List<Heading> headings = new ArrayList<>();
        for (Block block : titled ? blocks.subList(1, blocks.size()) : blocks) {
            String words = block.span().of(document.text()).strip();
            headings.add(new Heading(words, Math.max(0, block.level() - base), block.span()));
        }
        return headings;
    }

    private void mark() {
        int top = session.reading().top().get();
        int low = 0;
        int high = headings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (headings.get(middle).span().start() <= top) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        current.set(low - 1);
    }
}
