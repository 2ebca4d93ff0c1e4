package dev.postil.ui.reader;

import dev.postil.model.Content;
import dev.postil.model.Span;
import dev.postil.text.Words;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.jspecify.annotations.Nullable;

/// The surface made with RichTextFX: a [Sheet] for each document, [ParagraphCells] for its look.
final class RichSurface implements ReadingSurface, MouseGestures.Outcome {

    /// Where a line stands that was scrolled to, as a share of the height.
    private static final double EYE_LEVEL = 0.3;

    private final StackPane pane = new StackPane();
    private final PageLayout layout;
    private final Highlights highlights;
    private final Listener listener;
    private final ParagraphCells cells;
    private final SelectionOutline outline = new SelectionOutline(this::selectedRows);
    private final ReadOnlyObjectWrapper<Integer> firstInView = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Span> inView = new ReadOnlyObjectWrapper<>(new Span(0, 0));
    private @Nullable Sheet sheet;
    private @Nullable Speech speech;
    private @Nullable MouseGestures mouse;
    private @Nullable Span selected;
    private boolean isQuiet;

    RichSurface(
            ReadingType type,
            Highlights highlights,
            Listener listener,
            Function<String, KindStyle> kindStyle) {
        this.layout = new PageLayout(type);
        this.highlights = highlights;
        this.listener = listener;
        this.cells =
                new ParagraphCells(
                        this::overlay,
                        kindStyle,
                        new AsideButton.Deeds(
                                this::toggle,
                                aside -> listener.putBack(aside.whole()),
                                listener.putBackWords()),
                        layout);
        pane.getStyleClass().add("reading-surface");
        pane.widthProperty().subscribe(width -> setWidth(width.doubleValue()));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(Content content, Typesetting.Head head, Typesetting.AsideWords asides) {
        close();
        Sheet next = new Sheet(content, head, asides, cells);
        sheet = next;
        mouse = new MouseGestures(next, this);
        layout.begin(next.isRightToLeft());
        CaretKeys.install(next, listener::wentTo);
        speech = new Speech(next, cells, highlights::tagsAt);
        speech.begin();
        next.area().setStyle(layout.areaStyle());
        next.area().selectionProperty().addListener((_, _, _) -> selectionMoved());
        next.area().estimatedScrollYProperty().addListener((_, _, _) -> updateFirstInView());
        next.area().totalHeightEstimateProperty().addListener((_, _, _) -> updateFirstInView());
        pane.getChildren().setAll(new VirtualizedScrollPane<>(next.area()), outline);
        if (pane.getScene() != null) {
            pane.applyCss();
            pane.layout();
        }
    }

    private void setWidth(double width) {
        if (layout.setWidth(width)) {
            cells.layoutChanged();
        }
    }

    @Override
    public void setType(ReadingType type) {
        int top = firstInView.get();
        layout.setType(type);
        if (sheet != null) {
            sheet.area().setStyle(layout.areaStyle());
            cells.layoutChanged();
            // Else the paragraphs would be measured in the type they had.
            sheet.area().applyCss();
            scrollToTop(top);
        }
    }

    @Override
    public void repaint() {
        cells.repaint();
        outline.repaint();
        tellTags();
    }

    @Override
    public void repaint(Span span) {
        cells.repaint(span);
        tellTags();
    }

    /// Tags may have come or gone where the caret is.
    private void tellTags() {
        if (speech != null) {
            speech.tellTags();
        }
    }

    @Override
    public void repaintSelection() {
        repaintBetween(selected, null);
        outline.repaint();
    }

    private List<TextRow> selectedRows() {
        Span span = highlights.selected();
        return sheet == null || span == null ? List.of() : cells.rowsOf(span);
    }

    private Overlay overlay(Piece piece) {
        if (!piece.isText()) {
            return Overlay.NONE;
        }
        Span span = piece.span();
        return new Overlay(
                highlights.painting(span),
                highlights.found(span).stream().map(hit -> PieceSpans.within(span, hit)).toList(),
                PieceSpans.withinOrNull(span, highlights.current()),
                PieceSpans.withinOrNull(span, isOutlined() ? null : selected));
    }

    /// Whether the selected words are those of the selected annotation, whose outline says enough:
    /// so its tint is seen at once.
    private boolean isOutlined() {
        return selected != null && Objects.equals(words(), highlights.selected());
    }

    @Override
    public int caret() {
        return sheet == null ? 0 : sheet.caret();
    }

    @Override
    public void select(@Nullable Span words) {
        if (sheet == null || Objects.equals(words, words())) {
            return;
        }
        isQuiet = true;
        if (words == null) {
            sheet.area().deselect();
        } else {
            sheet.unfoldAt(words.start());
            sheet.select(words);
        }
        isQuiet = false;
    }

    @Override
    public void moveCaret(int offset) {
        if (sheet != null) {
            isQuiet = true;
            sheet.moveTo(offset, SelectionPolicy.CLEAR);
            isQuiet = false;
        }
    }

    private void selectionMoved() {
        if (sheet == null) {
            return;
        }
        Span now = sheet.selected();
        Span before = selected;
        selected = now.isEmpty() ? null : now;
        repaintBetween(before, selected);
        boolean isBeingMade = mouse != null && mouse.isDown();
        if (!isQuiet && (selected == null || !isBeingMade)) {
            listener.selected(words());
        }
    }

    private void repaintBetween(@Nullable Span before, @Nullable Span after) {
        if (before != null && !before.equals(after)) {
            cells.repaint(before);
        }
        if (after != null && !after.equals(before)) {
            cells.repaint(after);
        }
    }

    /// The selected words without blanks around them; null where nothing else is selected.
    private @Nullable Span words() {
        if (sheet == null || selected == null) {
            return null;
        }
        Span trimmed = Words.trim(sheet.text(), selected);
        return trimmed.isEmpty() ? null : trimmed;
    }

    @Override
    public OptionalInt characterAt(double sceneX, double sceneY) {
        return hitTest(sceneX, sceneY);
    }

    @Override
    public void clicked(int offset) {
        if (selected == null) {
            listener.clicked(offset);
        }
    }

    @Override
    public void clickedBeside() {
        if (selected == null) {
            listener.clickedBeside();
        }
    }

    @Override
    public void released(boolean wider) {
        if (selected != null) {
            listener.selected(words());
            listener.finished(wider);
        }
    }

    @Override
    public boolean isBlankSelected() {
        return selected != null && words() == null;
    }

    private void toggle(Piece.Aside aside) {
        if (sheet != null) {
            sheet.toggle(aside);
        }
    }

    @Override
    public OptionalInt hitTest(double sceneX, double sceneY) {
        if (sheet == null) {
            return OptionalInt.empty();
        }
        Point2D point = sheet.area().sceneToLocal(sceneX, sceneY);
        OptionalInt display = sheet.area().hit(point.getX(), point.getY()).getCharacterIndex();
        if (display.isEmpty()) {
            return OptionalInt.empty();
        }
        int offset = sheet.map().toDocument(display.getAsInt());
        boolean isThere =
                offset < sheet.text().length()
                        && boundsOf(new Span(offset, offset + 1)).stream()
                                .anyMatch(box -> box.contains(sceneX, sceneY));
        return isThere ? OptionalInt.of(offset) : OptionalInt.empty();
    }

    @Override
    public int offsetNear(double sceneX, double sceneY) {
        if (sheet == null) {
            return 0;
        }
        Point2D point = sheet.area().sceneToLocal(sceneX, sceneY);
        double y = Math.clamp(point.getY(), 1, Math.max(1, sheet.area().getHeight() - 1));
        return sheet.map().toDocument(sheet.area().hit(point.getX(), y).getInsertionIndex());
    }

    @Override
    public List<TextRow> rowsOf(Span span) {
        return sheet == null ? List.of() : cells.rowsOf(span);
    }

    @Override
    public List<TextLine> lines() {
        return sheet == null ? List.of() : cells.lines(viewport(sheet));
    }

    @Override
    public SideRoom sideRoom() {
        return layout.sideRoom(sheet == null ? pane.getWidth() : sheet.area().getWidth());
    }

    @Override
    public void makeRoomForLanes(boolean shown) {
        if (layout.setLanes(shown, isRightToLeft())) {
            cells.layoutChanged();
        }
    }

    @Override
    public boolean isRightToLeft() {
        return sheet != null && sheet.isRightToLeft();
    }

    @Override
    public boolean isRightToLeft(int offset) {
        return sheet != null && sheet.isRightToLeft(offset);
    }

    @Override
    public void scrollBy(double pixels) {
        if (sheet != null) {
            sheet.area().scrollYBy(pixels);
        }
    }

    @Override
    public List<Bounds> boundsOf(Span span) {
        return sheet == null ? List.of() : cells.boundsOf(span, viewport(sheet));
    }

    private static Bounds viewport(Sheet sheet) {
        return sheet.area().localToScene(sheet.area().getLayoutBounds());
    }

    @Override
    public void scrollTo(Span span) {
        if (sheet == null) {
            return;
        }
        sheet.unfoldAt(span.start());
        Span start = new Span(span.start(), Math.min(span.end(), span.start() + 1));
        if (boundsOf(start).isEmpty()) {
            scroll(sheet, start, EYE_LEVEL);
        }
    }

    @Override
    public void scrollToTop(int offset) {
        if (sheet != null) {
            scroll(sheet, new Span(offset, offset + 1), 0);
        }
    }

    /// Shows the paragraph first, for only then is it known where in it the line stands.
    private void scroll(Sheet sheet, Span span, double share) {
        ReadingArea area = sheet.area();
        area.showParagraphAtTop(sheet.map().pieceAtDocument(span.start()));
        area.layout();
        double top = viewport(sheet).getMinY();
        double wanted = top + share * area.getHeight();
        cells.linesOf(span).stream()
                .findFirst()
                .ifPresent(line -> area.scrollYBy(line.getMinY() - wanted));
    }

    @Override
    public ReadOnlyObjectProperty<Integer> firstInView() {
        return firstInView.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Span> inView() {
        return inView.getReadOnlyProperty();
    }

    private void updateFirstInView() {
        if (sheet != null && !sheet.area().getVisibleParagraphs().isEmpty()) {
            int piece = Math.max(0, sheet.area().firstVisibleParToAllParIndex());
            int first = sheet.map().piece(piece).span().start();
            firstInView.set(cells.firstLineBelow(first, viewport(sheet).getMinY()));
            int last = Math.max(piece, sheet.area().lastVisibleParToAllParIndex());
            inView.set(new Span(first, Math.max(first, sheet.map().piece(last).span().end())));
        }
    }

    @Override
    public void close() {
        if (sheet != null) {
            pane.getChildren().clear();
            sheet.dispose();
        }
        sheet = null;
        selected = null;
    }

    @Override
    public void requestFocus() {
        if (sheet != null) {
            sheet.area().requestFocus();
        }
    }
}
