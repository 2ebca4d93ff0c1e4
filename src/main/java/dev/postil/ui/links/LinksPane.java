package dev.postil.ui.links;

import dev.postil.i18n.Messages;
import dev.postil.model.LinkEnd;
import dev.postil.session.Session;
import dev.postil.task.Background;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.FieldName;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All links of the workspace as a table, and the chains they form.
public final class LinksPane extends VBox {

    private final LinkTableViewModel model;
    private final LinkPageWords words;
    private final Messages messages;
    private final Consumer<LinkEnd> go;
    private final LinkTable table;
    private final ChainList chains;
    private final Label whole = new Label();
    private final Label count = new Label();
    private final ToggleButton asTable;
    private final ToggleButton asChains;

    /// @param go goes to a passage or a tag in the text
    public LinksPane(
            Session session,
            Background background,
            Messages messages,
            KeyWords keys,
            ZoneId zone,
            Consumer<LinkEnd> go,
            Consumer<Exception> failed) {
        this.messages = messages;
        this.go = go;
        words = new LinkPageWords(session, messages, zone);
        model = new LinkTableViewModel(session, background, words, failed);
        table = new LinkTable(messages, keys, model.order()::set);
        chains = new ChainList(words, go);
        asTable = new ToggleButton(messages.get("links.table"));
        asChains = new ToggleButton(messages.get("links.chains"));
        setId("links");
        getStyleClass().add("links-page");
        followTable();
        StackPane views = new StackPane(table, chains);
        VBox.setVgrow(views, Priority.ALWAYS);
        getChildren().addAll(head(), views, whole(), foot());
        show(false);
        model.shown().subscribe((_, _) -> fill());
        model.read().subscribe((_, _) -> fill());
        sceneProperty().subscribe(_ -> refreshIfShown());
        session.history().undoable().subscribe(_ -> refreshIfShown());
        session.vocabulary().codebook().subscribe(_ -> refreshIfShown());
    }

    private void refreshIfShown() {
        if (getScene() != null) {
            model.refresh();
        }
    }

    private Node head() {
        ToggleGroup group = new ToggleGroup();
        asTable.setId("links-as-table");
        asChains.setId("links-as-chains");
        asTable.setToggleGroup(group);
        asChains.setToggleGroup(group);
        asTable.setOnAction(_ -> show(false));
        asChains.setOnAction(_ -> show(true));
        HBox views = new HBox(asTable, asChains);
        views.getStyleClass().add("segmented");
        TextField filter = new TextField();
        filter.setId("links-filter");
        filter.setPromptText(messages.get("links.filter"));
        FieldName.give(filter, messages.get("links.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button copy = new Button(messages.get("links.copy"));
        copy.setId("links-copy");
        copy.setOnAction(_ -> copy());
        views.setMinWidth(Region.USE_PREF_SIZE);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(views, filter, copy);
        head.getStyleClass().add("links-head");
        return head;
    }

    private Node whole() {
        whole.setId("links-whole");
        whole.getStyleClass().add("links-whole");
        whole.setWrapText(true);
        whole.setMinHeight(Region.USE_PREF_SIZE);
        whole.setMaxWidth(Double.MAX_VALUE);
        return whole;
    }

    private Node foot() {
        count.setId("links-count");
        count.getStyleClass().addAll("secondary", "links-foot");
        count.setWrapText(true);
        return count;
    }

    private void show(boolean asChain) {
        asTable.setSelected(!asChain);
        asChains.setSelected(asChain);
        table.setVisible(!asChain);
        chains.setVisible(asChain);
        showWhole(table.getSelectionModel().getSelectedItem());
        fill();
    }

    /// Fills what is to be seen, and nothing behind it.
    private void fill() {
        ShownLinks shown = model.shown().get();
        if (chains.isVisible()) {
            chains.show(shown.chains());
        } else {
            table.show(shown.rows(), model.read().get());
        }
        count.setText(count(shown));
    }

    private String count(ShownLinks shown) {
        if (!model.read().get()) {
            return messages.get("links.reading");
        }
        return chains.isVisible()
                ? messages.get(
                        shown.of().more() ? "links.chains.first" : "links.chains.count",
                        shown.chains().size(),
                        FoundLinks.LONGEST)
                : messages.get("links.count", shown.rows().size(), shown.of().rows().size());
    }

    private void followTable() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                        goToSelected();
                    }
                });
        table.getSelectionModel().selectedItemProperty().subscribe(this::showWhole);
    }

    /// What the columns cut off or leave out.
    private void showWhole(@Nullable LinkRow row) {
        whole.setText(row == null ? "" : words.whole(row));
        whole.setVisible(row != null && table.isVisible());
        whole.setManaged(whole.isVisible());
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER) {
            goToSelected();
            press.consume();
        } else if (press.getCode() == KeyCode.C && press.isShortcutDown()) {
            copy();
            press.consume();
        }
    }

    private void goToSelected() {
        LinkRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            go.accept(LinkTableViewModel.goal(row.link()));
        }
    }

    /// What is selected, or all that is shown.
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        List<LinkRow> selected = table.getSelectionModel().getSelectedItems();
        content.putString(
                chains.isVisible()
                        ? model.chainsAsText(model.chains())
                        : model.tableAsText(selected.isEmpty() ? table.getItems() : selected));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
