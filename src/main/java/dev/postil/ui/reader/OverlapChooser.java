package dev.postil.ui.reader;

import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A small list of all annotations at one point of the text, where there are several.
///
/// It stands above the words, for the tag bubble stands below them, and never takes the focus.
final class OverlapChooser extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDTH = 300;
    private static final double DISTANCE = 10;
    private static final int LONGEST_QUOTE = 80;

    private final Function<Annotation, List<String>> looksOf;
    private final Function<String, KindStyle> kindStyle;
    private final Consumer<Annotation> chosen;

    /// @param looksOf the looks of an annotation, as [Looks] names them
    /// @param kindStyle the look of a kind
    OverlapChooser(
            Function<Annotation, List<String>> looksOf,
            Function<String, KindStyle> kindStyle,
            Consumer<Annotation> chosen) {
        this.looksOf = looksOf;
        this.kindStyle = kindStyle;
        this.chosen = chosen;
        setId("overlap-chooser");
        getStyleClass().addAll("overlap-chooser", "floating");
        // Else the shadow takes the clicks meant for the words below it.
        setPickOnBounds(false);
        setManaged(false);
        setVisible(false);
    }

    /// Shows the annotations above `words`, a box in the chooser's parent.
    void show(List<Annotation> annotations, @Nullable UUID selected, Bounds words) {
        fill(annotations, selected);
        setVisible(true);
        applyCss();
        resize(WIDTH, prefHeight(WIDTH));
        double right = getParent().getLayoutBounds().getWidth() - WIDTH;
        double above = words.getMinY() - DISTANCE - getHeight();
        relocate(
                Math.rint(Math.clamp(words.getMinX(), 0, Math.max(0, right))),
                Math.rint(above < 0 ? words.getMaxY() + 5 * DISTANCE : above));
    }

    /// Lists the annotations, those that were listed before as they are now.
    void fill(List<Annotation> annotations, @Nullable UUID selected) {
        getChildren().setAll(annotations.stream().map(each -> row(each, selected)).toList());
    }

    void hide() {
        setVisible(false);
    }

    private Node signs(Annotation annotation) {
        HBox signs = new HBox(3);
        signs.setAlignment(Pos.CENTER);
        looksOf.apply(annotation)
                .forEach(kind -> signs.getChildren().add(new KindSign(kindStyle.apply(kind))));
        return signs;
    }

    private Button row(Annotation annotation, @Nullable UUID selected) {
        String quote = OneLine.of(annotation.quote().exact());
        Button row = new Button(quote.substring(0, Math.min(quote.length(), LONGEST_QUOTE)));
        row.getStyleClass().setAll("overlap-row");
        row.pseudoClassStateChanged(SELECTED, Objects.equals(annotation.id(), selected));
        row.setGraphic(signs(annotation));
        row.setContentDisplay(ContentDisplay.LEFT);
        row.setTextOverrun(OverrunStyle.ELLIPSIS);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setFocusTraversable(false);
        row.setOnAction(_ -> chosen.accept(annotation));
        return row;
    }
}
