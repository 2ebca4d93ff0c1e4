package dev.postil.ui.history;

import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import dev.postil.task.Background;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.FormerFocus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The history beside the text, in place of the cards: a list, what the selected step changed, and
/// the way back to there.
public final class HistoryPane extends VBox {

    /// So many rows before the end of the list more are read.
    private static final int AHEAD = 20;

    private final Session session;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final HistoryViewModel model;
    private final WayBack way;
    private final TextField filter = new TextField();
    private final ListView<Row> list = new ListView<>();
    private final DetailsView details;
    private final FormerFocus former = new FormerFocus();

    public HistoryPane(
            Session session,
            Background background,
            Messages messages,
            Clock clock,
            Commands commands,
            Consumer<Exception> failed) {
        this.session = session;
        former.otherwise(session.reading()::readOn);
        this.messages = messages;
        this.failed = failed;
        ZoneId zone = ZoneId.systemDefault();
        model = new HistoryViewModel(session, background, messages, zone, failed);
        way = new WayBack(session, messages, failed);
        details = new DetailsView(messages);
        setId("history");
        getStyleClass().add("history");
        list.setCellFactory(
                _ -> {
                    HistoryCell[] cell = new HistoryCell[1];
                    cell[0] =
                            new HistoryCell(
                                    messages,
                                    zone,
                                    LocalDate.ofInstant(clock.instant(), zone),
                                    () -> seen(cell[0]));
                    return cell[0];
                });
        build();
        follow();
        register(commands);
    }

    /// Whether it is shown, in place of what stands there otherwise.
    public ReadOnlyBooleanProperty shown() {
        return model.open();
    }

    private void register(Commands commands) {
        commands.register(
                Command.named(
                                "history.show",
                                CommandGroup.HISTORY,
                                messages.get("command.history.show"))
                        .keys("Ctrl+H")
                        .does(this::toggle));
    }

    private void toggle() {
        if (model.open().get()) {
            close();
        } else {
            former.remember(getScene());
            model.show(true);
            filter.requestFocus();
            filter.selectAll();
        }
    }

    private void close() {
        model.show(false);
        former.giveBack();
    }

    private void build() {
        list.setId("history-list");
        list.setItems(model.rows());
        list.setAccessibleText(messages.get("history.title"));
        Label none = new Label();
        none.textProperty()
                .bind(
                        model.busy()
                                .map(
                                        busy ->
                                                messages.get(
                                                        busy
                                                                ? "history.reading"
                                                                : "history.none")));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        filter.setId("history-filter");
        filter.setPromptText(messages.get("history.filter"));
        FieldName.give(filter, messages.get("history.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        getChildren().addAll(head(), filter, list, selection());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        goTo();
                    }
                });
    }

    private HBox head() {
        Label title = new Label(messages.get("history.title"));
        title.getStyleClass().add("history-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("history-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(messages.get("history.close"));
        close.setTooltip(new Tooltip(messages.get("history.close")));
        close.setOnAction(_ -> close());
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("history-head");
        return head;
    }

    private VBox selection() {
        Label sentence = new Label();
        sentence.setId("history-sentence");
        sentence.textProperty().bind(way.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("secondary");
        VBox box = new VBox(details, sentence, buttons());
        box.getStyleClass().add("history-selection");
        box.visibleProperty().bind(model.selected().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /// Next to each other where both fit, else one below the other: their words are never cut.
    private FlowPane buttons() {
        Button go = new Button();
        go.setId("history-travel");
        go.textProperty().bind(way.label());
        go.disableProperty().bind(way.possible().not());
        go.visibleProperty().bind(way.going().not());
        go.managedProperty().bind(go.visibleProperty());
        go.setOnAction(_ -> fromList(way::go));
        Button stop = new Button(messages.get("history.stop"));
        stop.setId("history-stop");
        stop.visibleProperty().bind(way.going());
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setOnAction(_ -> fromList(way::stop));
        Button show = new Button(messages.get("history.goTo"));
        show.setId("history-go");
        show.disableProperty().bind(model.selected().map(row -> !canGoTo(row)).orElse(true));
        show.setOnAction(_ -> goTo());
        FlowPane buttons = new FlowPane(go, stop, show);
        buttons.getChildren().forEach(each -> ((Button) each).setMinWidth(USE_PREF_SIZE));
        buttons.getStyleClass().add("history-buttons");
        return buttons;
    }

    /// Does what takes the button away: the focus goes back to the list before, else it would go on
    /// to whatever button comes next.
    private void fromList(Runnable action) {
        list.requestFocus();
        action.run();
    }

    private boolean canGoTo(Row.@Nullable Past row) {
        return row != null
                && row.place() != null
                && session.library().document(row.place().document()).isPresent();
    }

    private void follow() {
        visibleProperty().bind(model.open());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.select(row instanceof Row.Past past ? past : null));
        model.selected().subscribe(way::look);
        model.details().subscribe(details::show);
        model.rows().subscribe(this::keepSelection);
    }

    /// The selected step is the same one when the list was read anew and it stands otherwise.
    private void keepSelection() {
        Row.Past before = model.selected().get();
        if (before == null) {
            return;
        }
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof Row.Past past && past.last() == before.last()) {
                list.getSelectionModel().clearAndSelect(i);
                // Something else may have been done on top of it.
                way.look(model.selected().get());
                return;
            }
        }
    }

    private void seen(HistoryCell cell) {
        if (cell.getIndex() > list.getItems().size() - AHEAD) {
            model.more();
        }
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            close();
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER && list.isFocused()) {
            goTo();
            press.consume();
        } else if (filter.isFocused() && isToList(press)) {
            goToList();
            press.consume();
        }
    }

    private static boolean isToList(KeyEvent press) {
        return (press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.ENTER)
                && !press.isAltDown()
                && !press.isShiftDown()
                && !press.isShortcutDown();
    }

    /// To the selected step, else to the first one.
    private void goToList() {
        List<Row> rows = list.getItems();
        boolean isSelected = list.getSelectionModel().getSelectedItem() instanceof Row.Past;
        for (int i = 0; i < rows.size() && !isSelected; i++) {
            if (rows.get(i) instanceof Row.Past) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                isSelected = true;
            }
        }
        if (isSelected) {
            list.requestFocus();
        }
    }

    private void goTo() {
        Row.Past row = model.selected().get();
        if (row != null && row.place() != null && canGoTo(row)) {
            session.trail().go(row.place(), failed);
        }
    }
}
