package dev.postil.ui.links;

import dev.postil.model.LinkEnd;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.WideCell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The chains, under the name of what they start at; only those on screen exist.
final class ChainList extends ListView<ChainRow> {

    private static final double STEP_MARGIN = 18;

    private final LinkPageWords words;
    private final Consumer<LinkEnd> go;

    ChainList(LinkPageWords words, Consumer<LinkEnd> go) {
        this.words = words;
        this.go = go;
        setId("chain-list");
        setCellFactory(_ -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<ChainRow> chains) {
        if (!getItems().equals(chains)) {
            getItems().setAll(chains);
        }
    }

    private void pressed(KeyEvent press) {
        ChainRow chain = getSelectionModel().getSelectedItem();
        if (press.getCode() == KeyCode.ENTER && chain != null) {
            go.accept(chain.hops().getFirst().links().getFirst().from());
            press.consume();
        }
    }

    private final class Cell extends WideCell<ChainRow> {

        Cell() {
            getStyleClass().add("chain-cell");
        }

        @Override
        protected void updateItem(@Nullable ChainRow chain, boolean empty) {
            super.updateItem(chain, empty);
            setGraphic(chain == null || empty ? null : graphic(chain));
            setAccessibleText(chain == null || empty ? null : words.chain(chain));
        }

        private Node graphic(ChainRow chain) {
            VBox box = new VBox();
            box.getStyleClass().add("chain");
            if (isFirstOfItsStart(chain)) {
                Node start = end(chain.start(), chain.first(), chain.style());
                start.getStyleClass().add("chain-start");
                box.getChildren().add(start);
            }
            FlowPane steps = new FlowPane();
            steps.getStyleClass().add("chain-steps");
            steps.getChildren().setAll(steps(chain, steps));
            box.getChildren().add(steps);
            return box;
        }

        private boolean isFirstOfItsStart(ChainRow chain) {
            int index = getIndex();
            return index <= 0 || !getItems().get(index - 1).start().equals(chain.start());
        }

        /// A type is never parted from what it leads to.
        private List<Node> steps(ChainRow chain, FlowPane pane) {
            List<Node> nodes = new ArrayList<>();
            for (ChainRow.Hop hop : chain.hops()) {
                Label type = new Label(words.arrow(hop));
                type.getStyleClass().addAll("secondary", "chain-type");
                type.setMinWidth(Region.USE_PREF_SIZE);
                HBox says = new HBox(type, end(hop.to(), hop.end(), hop.style()));
                says.getStyleClass().add("chain-says");
                VBox step = new VBox(says);
                hop.places().forEach(place -> step.getChildren().add(place(place)));
                step.getStyleClass().add("chain-step");
                step.maxWidthProperty().bind(pane.widthProperty().subtract(STEP_MARGIN));
                nodes.add(step);
            }
            words.ending(chain)
                    .ifPresent(
                            ending -> {
                                Label label = new Label(ending);
                                label.getStyleClass().add("secondary");
                                nodes.add(label);
                            });
            return nodes;
        }

        private Label place(LinkPlace place) {
            Label label = new Label(words.place(place));
            label.getStyleClass().addAll("secondary", "chain-place");
            label.setTooltip(new Tooltip(label.getText()));
            label.setMinWidth(0);
            return label;
        }

        private Node end(String name, LinkEnd end, KindStyle style) {
            Hyperlink link = new Hyperlink(name, new KindSign(style));
            link.getStyleClass().add("link-end");
            link.setFocusTraversable(false);
            link.setMaxWidth(360);
            link.setOnAction(_ -> go.accept(end));
            return link;
        }
    }
}
