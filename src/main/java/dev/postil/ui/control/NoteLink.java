package dev.postil.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A link within a note: a click on its words, or Enter, opens what it names. Its words stay words
/// of the paragraph and wrap with it, so the ring of the focus is drawn around them here.
final class NoteLink {

    private final List<Words> words;
    private final Path ring = new Path();

    /// Some words of a link, as those in bold are other than the rest.
    static final class Words extends Text {

        private Runnable open = () -> {};

        Words(String words) {
            super(words);
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) {
                open.run();
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }

    /// @param words not empty
    /// @param open takes the address
    NoteLink(List<Words> words, String address, Consumer<String> open) {
        this.words = List.copyOf(words);
        String all = words.stream().map(Text::getText).collect(Collectors.joining());
        Tooltip tooltip = new Tooltip(address);
        for (Words each : words) {
            each.open = () -> open.accept(address);
            each.setCursor(Cursor.HAND);
            each.setAccessibleRole(AccessibleRole.HYPERLINK);
            each.setAccessibleText(all);
            each.setOnMouseClicked(
                    click -> {
                        if (click.getButton() == MouseButton.PRIMARY) {
                            open.accept(address);
                            click.consume();
                        }
                    });
            Tooltip.install(each, tooltip);
        }
        words.getFirst().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        ring.getStyleClass().add("link-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(words.getFirst().focusVisibleProperty());
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
            words.getFirst().open.run();
            press.consume();
        }
    }

    /// Whether the focus can come here.
    void setReachable(boolean reachable) {
        words.getFirst().setFocusTraversable(reachable);
    }

    /// Takes its place in the paragraph that holds its words.
    void placeIn(TextFlow flow) {
        flow.getChildren().add(ring);
        ring.visibleProperty().subscribe(shown -> draw(flow, shown));
        flow.layoutBoundsProperty().subscribe(_ -> draw(flow, ring.isVisible()));
    }

    private void draw(TextFlow flow, boolean isShown) {
        if (isShown) {
            int start = startIn(flow);
            int end = start + words.stream().mapToInt(each -> each.getText().length()).sum();
            ring.getElements().setAll(flow.getRangeShape(start, end, false));
        }
    }

    private int startIn(TextFlow flow) {
        return flow.getChildren().stream()
                .takeWhile(node -> !node.equals(words.getFirst()))
                .filter(Text.class::isInstance)
                .mapToInt(node -> ((Text) node).getText().length())
                .sum();
    }
}
