package dev.postil.ui.backups;

import dev.postil.i18n.Messages;
import dev.postil.session.Retrieving.Kept;
import dev.postil.session.Retrieving.Then;
import dev.postil.session.Session;
import dev.postil.ui.command.Command;
import dev.postil.ui.command.CommandGroup;
import dev.postil.ui.command.Commands;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The backups in front of the window: on the left which there are, on the right what is in the
/// chosen one, below what can be done with it.
public final class BackupsSheet extends VBox {

    private final Messages messages;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Consumer<Path> goBack;
    private final BackupWords words;
    private final BackupsViewModel model;
    private final ListView<Kept> backups = new ListView<>();
    private final ListView<Then> documents = new ListView<>();

    /// What the sheet needs of the window around it.
    ///
    /// @param say tells somebody what was done
    /// @param goBack brings the whole workspace back to a backup
    public record Around(
            Overlay overlay, Dialogs dialogs, Consumer<String> say, Consumer<Path> goBack) {}

    public BackupsSheet(
            Session session,
            Messages messages,
            ZoneId zone,
            Around around,
            Consumer<Exception> failed) {
        this.messages = messages;
        overlay = around.overlay();
        dialogs = around.dialogs();
        goBack = around.goBack();
        words = new BackupWords(messages.onScreen(), zone);
        model = new BackupsViewModel(session, messages.onScreen(), zone, around.say(), failed);
        setId("backups");
        getStyleClass().add("backups-sheet");
        build();
        follow();
    }

    /// Offers the sheet among the commands.
    public void register(Commands commands) {
        commands.register(
                Command.named(
                                "workspace.backups",
                                CommandGroup.WORKSPACE,
                                messages.get("command.workspace.backups"))
                        .does(this::show));
    }

    private void show() {
        overlay.show(this, backups);
        model.show(() -> backups.getSelectionModel().selectFirst());
    }

    private void build() {
        list(backups, "backups-list", "backups.title");
        backups.setItems(model.backups());
        backups.setCellFactory(
                _ ->
                        new LineCell<>(
                                kept ->
                                        List.of(
                                                words.at(kept.at()),
                                                words.why(kept),
                                                words.holds(kept))));
        list(documents, "backups-documents", "backups.documents");
        documents.setItems(model.documents());
        documents.setCellFactory(
                _ ->
                        new LineCell<>(
                                then -> List.of(then.document().title(), words.difference(then))));
        Label state = new Label();
        state.textProperty().bind(model.state());
        state.setWrapText(true);
        documents.setPlaceholder(state);
        HBox both = new HBox(backups, documents);
        both.getStyleClass().add("backups-lists");
        HBox.setHgrow(documents, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(head(), both, sentence(), buttons());
    }

    private void list(ListView<?> list, String id, String name) {
        list.setId(id);
        list.setAccessibleText(messages.get(name));
    }

    private HBox head() {
        Label title = new Label(messages.get("backups.title"));
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("backups-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(messages.get("backups.close"));
        close.setTooltip(new Tooltip(messages.get("backups.close")));
        close.setOnAction(_ -> overlay.hide());
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("backups-head");
        return head;
    }

    private Label sentence() {
        Label sentence = new Label();
        sentence.setId("backups-sentence");
        sentence.textProperty().bind(model.sentence());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("secondary");
        return sentence;
    }

    private Node buttons() {
        Button bring = new Button(messages.get("backups.bring"));
        bring.setId("backups-bring");
        bring.getStyleClass().add("primary");
        bring.disableProperty().bind(model.canBringBack().not());
        bring.setOnAction(_ -> model.bringBack());
        Button all = new Button(messages.get("backups.restore"));
        all.setId("backups-restore");
        all.disableProperty().bind(model.canGoBack().not());
        all.setOnAction(_ -> askToGoBack());
        FlowPane buttons = new FlowPane(all, bring);
        buttons.getChildren().forEach(each -> ((Button) each).setMinWidth(USE_PREF_SIZE));
        buttons.getStyleClass().add("backups-buttons");
        return buttons;
    }

    private void askToGoBack() {
        Kept kept = model.backup().get();
        if (kept != null) {
            dialogs.confirm(
                    words.question(kept),
                    messages.get("backups.restore.do"),
                    () -> {
                        overlay.hide();
                        goBack.accept(kept.file());
                    });
        }
    }

    private void follow() {
        backups.getSelectionModel().selectedItemProperty().subscribe(model::lookInto);
        documents.getSelectionModel().selectedItemProperty().subscribe(model::point);
        // The document that was brought back stays chosen.
        model.document().subscribe(this::select);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                model.hide();
                            }
                        });
    }

    private void select(@Nullable Then then) {
        if (then == null) {
            documents.getSelectionModel().clearSelection();
        } else {
            documents.getSelectionModel().select(then);
        }
    }
}
