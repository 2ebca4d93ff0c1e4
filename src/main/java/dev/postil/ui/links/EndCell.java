package dev.postil.ui.links;

import dev.postil.ui.control.Direction;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An end of a link: what it is called, and below in small type the passage and its document.
final class EndCell extends TableCell<LinkRow, LinkRow> {

    private final Function<LinkRow, String> words;
    private final Function<LinkRow, KindStyle> style;
    private final Function<LinkRow, LinkPlace> place;
    private final Label name = new Label();
    private final Label quote = new Label();
    private final Label document = new Label();
    private final VBox lines = new VBox(name, quote, document);
    private final Tooltip all = new Tooltip();
    private @Nullable KindStyle signed;

    EndCell(
            Function<LinkRow, String> words,
            Function<LinkRow, KindStyle> style,
            Function<LinkRow, LinkPlace> place) {
        this.words = words;
        this.style = style;
        this.place = place;
        lines.getStyleClass().add("link-end-lines");
        quote.getStyleClass().addAll("secondary", "link-end-quote");
        document.getStyleClass().addAll("secondary", "link-end-document");
        // Titles often differ in their ends, as with dates and numbers.
        document.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        for (Label line : new Label[] {name, quote, document}) {
            line.setMinWidth(0);
            line.setMaxWidth(Double.MAX_VALUE);
        }
    }

    @Override
    protected void updateItem(@Nullable LinkRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        LinkPlace where = place.apply(row);
        name.setText(words.apply(row));
        sign(style.apply(row));
        show(quote, where.quote());
        show(document, where.document());
        all.setText(String.join("\n", name.getText(), where.quote(), where.document()).strip());
        setTooltip(all);
        setGraphic(lines);
        setAccessibleText(all.getText());
    }

    private static void show(Label line, String words) {
        line.setText(words);
        line.setAlignment(Direction.isRightToLeft(words) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        line.setVisible(!words.isEmpty());
        line.setManaged(!words.isEmpty());
    }

    /// Rows come and go far more often than the kinds of their ends.
    private void sign(KindStyle now) {
        if (!Objects.equals(signed, now)) {
            signed = now;
            name.setGraphic(new KindSign(now));
        }
    }

    /// A labelled control would give its graphic the width it likes.
    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        lines.resizeRelocate(
                insets.getLeft(),
                insets.getTop(),
                Math.max(0, getWidth() - insets.getLeft() - insets.getRight()),
                Math.max(0, getHeight() - insets.getTop() - insets.getBottom()));
    }
}
