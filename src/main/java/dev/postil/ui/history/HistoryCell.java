package dev.postil.ui.history;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Direction;
import dev.postil.ui.control.WideCell;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A day, or a step in words with its time and its document; struck where it is undone.
final class HistoryCell extends WideCell<Row> {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Messages messages;
    private final ZoneId zone;
    private final LocalDate today;
    private final Runnable seen;
    private final Label day = new Label();
    private final Text words = new Text();
    private final Label time = new Label();
    private final Label where = new Label();
    private final Label state = new Label();
    private final VBox step = new VBox();

    /// @param seen called for each row that comes on screen
    HistoryCell(Messages messages, ZoneId zone, LocalDate today, Runnable seen) {
        this.messages = messages;
        this.zone = zone;
        this.today = today;
        this.seen = seen;
        getStyleClass().add("history-cell");
        day.getStyleClass().add("history-day");
        words.getStyleClass().add("history-words");
        words.setTextOrigin(VPos.TOP);
        time.getStyleClass().add("secondary");
        time.setMinWidth(Region.USE_PREF_SIZE);
        where.getStyleClass().add("secondary");
        where.setMinWidth(0);
        state.getStyleClass().addAll("history-state");
        state.setGraphic(new FontIcon(Feather.ROTATE_CCW));
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox facts = new HBox(time, where, space, state);
        facts.getStyleClass().add("history-facts");
        step.getStyleClass().add("history-step");
        step.getChildren().addAll(new TextFlow(words), facts);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        boolean undone = false;
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            switch (row) {
                case Row.Day(var date) -> showDay(date);
                case Row.Past past -> {
                    undone = !past.isInForce();
                    show(past);
                }
            }
            seen.run();
        }
        setDisable(row instanceof Row.Day);
        pseudoClassStateChanged(UNDONE, undone);
        words.setStrikethrough(undone);
    }

    private void showDay(LocalDate date) {
        String said = messages.dates().wholeDay(date);
        if (date.equals(today)) {
            said = messages.get("history.today", said);
        } else if (date.equals(today.minusDays(1))) {
            said = messages.get("history.yesterday", said);
        }
        day.setText(said);
        setGraphic(day);
        setAccessibleText(said);
    }

    private void show(Row.Past past) {
        words.setText(past.what());
        Direction.dress(words, past.what());
        time.setText(messages.dates().time(past.at(), zone));
        where.setText(past.where());
        Direction.dress(where, past.where());
        String standing =
                switch (past.standing()) {
                    case IN_FORCE -> "";
                    case UNDONE -> messages.get("history.undone");
                    case DEAD -> messages.get("history.gone");
                };
        state.setText(standing);
        state.setVisible(!standing.isEmpty());
        setGraphic(step);
        setAccessibleText(String.join(", ", past.what(), time.getText(), past.where(), standing));
    }
}
