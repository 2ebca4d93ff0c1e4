package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.session.Session;
import dev.postil.session.StartingCodebook;
import dev.postil.settings.Settings;
import dev.postil.ui.codebook.CodebookViewModel.Question;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyHandler;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.FocusOwner;
import dev.postil.ui.dialog.Dialogs;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The codebook: kinds and tags as a tree on the left, all about the selected one on the right.
public final class CodebookPane extends BorderPane {

    /// Below this width the inspector stands under the tree.
    private static final double NARROW = 640;

    private final Session session;
    private final Messages messages;
    private final CodebookViewModel model;
    private final CodebookFiles files;
    private final CodebookTree tree;
    private final AddField adding;
    private final SplitPane split = new SplitPane();
    private final VBox inspector = new VBox();
    private final VBox asked = new VBox();
    private @Nullable Object inspected;

    /// @param commands whose keys no kind can have
    /// @param say tells a sentence in passing
    public CodebookPane(
            Session session,
            Settings settings,
            Messages messages,
            Dialogs dialogs,
            Commands commands,
            Consumer<String> say,
            Consumer<Exception> failed) {
        this.session = session;
        this.messages = messages;
        model =
                new CodebookViewModel(
                        session,
                        settings.digits(session.id()),
                        messages,
                        new TakenKeys(commands, session.vocabulary())::command,
                        say,
                        failed);
        files = new CodebookFiles(session, model, dialogs, messages, say);
        adding = new AddField(model, messages, this::focusTree);
        tree = new CodebookTree(model, messages, adding);
        setId("codebook");
        getStyleClass().add("codebook");
        setTop(head());
        asked.setId("codebook-question");
        asked.getStyleClass().add("codebook-question");
        inspector.getStyleClass().add("codebook-right");
        var scroll = new ScrollPane(inspector);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("codebook-scroll");
        split.getItems().setAll(left(), scroll);
        split.setDividerPositions(0.5);
        setCenter(split);
        model.noChanges().ifPresent(this::onlyShow);
        widthProperty().subscribe(width -> turn(width.doubleValue()));
        model.selected().subscribe(_ -> inspect());
        model.question().subscribe(this::ask);
        session.vocabulary().codebook().subscribe(_ -> refreshIfShown());
        session.history().undoable().subscribe(_ -> refreshIfShown());
        model.digits().tags().subscribe(this::refreshIfShown);
        sceneProperty().subscribe(_ -> refreshIfShown());
        tree.sceneProperty().subscribe(scene -> shown(scene != null));
        addEventHandler(KeyEvent.KEY_PRESSED, this::rename);
    }

    CodebookViewModel model() {
        return model;
    }

    /// Beside the tree, too, the key means the row that is lit.
    private void rename(KeyEvent key) {
        if (key.getCode() == KeyCode.F2) {
            tree.rename();
            key.consume();
        }
    }

    private void focusTree() {
        tree.requestFocus();
    }

    /// Nothing that changes something can be pressed; why stands above it all.
    private void onlyShow(String why) {
        var words = new Label(why);
        words.setWrapText(true);
        words.setId("codebook-read-only");
        words.getStyleClass().add("codebook-read-only");
        setTop(new VBox(getTop(), words));
        tree.setEditable(false);
        adding.setDisable(true);
        inspector.setDisable(true);
        lookup("#codebook-new").setDisable(true);
        lookup("#codebook-import").setDisable(true);
    }

    /// The keys of the tree work from the moment the page is there.
    private void shown(boolean there) {
        if (there) {
            if (model.selected().get() == null && !model.rows().isEmpty()) {
                model.selected().set(model.rows().getFirst().key());
            }
            focusTree();
        }
    }

    private void turn(double width) {
        split.setOrientation(width < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    }

    private Node head() {
        var title = new Label(messages.get("codebook.title"));
        title.getStyleClass().addAll("codebook-title", "reading-face");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var add = new MenuButton(messages.get("codebook.add"));
        add.setId("codebook-new");
        add.getItems()
                .setAll(
                        item(messages.get("codebook.new.tag"), () -> adding.start(false)),
                        item(messages.get("codebook.new.kind"), adding::startKind),
                        item(messages.get("codebook.new.linktype"), adding::startLinkType));
        add.setMinWidth(Region.USE_PREF_SIZE);
        var line =
                new HBox(
                        title,
                        space,
                        add,
                        button("codebook-import", messages.get("codebook.import"), files::choose),
                        button("codebook-export", messages.get("codebook.export"), files::export));
        line.getStyleClass().add("codebook-head");
        return line;
    }

    private static MenuItem item(String words, Runnable deed) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> deed.run());
        return item;
    }

    private static Button button(String id, String words, Runnable deed) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private Node left() {
        var filter = new TextField();
        filter.setId("codebook-filter");
        filter.setPromptText(messages.get("codebook.filter"));
        FieldName.give(filter, messages.get("codebook.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterPressed);
        VBox.setVgrow(tree, Priority.ALWAYS);
        var keys = Inspector.secondary(messages.get("codebook.keys"));
        var box = new VBox(filter, tree, adding, keys);
        box.getStyleClass().add("codebook-left");
        KeyHandler.leaveTo(box, CodebookTree::isOwn);
        return box;
    }

    /// Enter and Down go on to what was found; Esc shows all again, and then goes back to the tree.
    private void filterPressed(KeyEvent key) {
        boolean plain = !key.isAltDown() && !key.isShortcutDown() && !key.isShiftDown();
        switch (key.getCode()) {
            case ENTER, DOWN -> {
                if (plain && model.selectFound()) {
                    focusTree();
                }
            }
            case ESCAPE -> {
                if (model.filter().get().isEmpty()) {
                    focusTree();
                } else {
                    model.filter().set("");
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void refreshIfShown() {
        if (getScene() != null) {
            model.refresh();
            inspect();
        }
    }

    /// Shows what is selected, anew only where it changed: somebody may be typing.
    private void inspect() {
        Object now =
                model.tag()
                        .<Object>map(tag -> tag)
                        .or(model::kind)
                        .or(model::linkType)
                        .orElse(model.codebook().kinds().isEmpty());
        if (now.equals(inspected) && !inspector.getChildren().isEmpty()) {
            return;
        }
        inspected = now;
        Node shown =
                model.tag()
                        .<Node>map(tag -> new TagInspector(tag, model, messages, this::title))
                        .or(
                                () ->
                                        model.kind()
                                                .map(
                                                        kind ->
                                                                new KindInspector(
                                                                        kind, model, messages)))
                        .or(
                                () ->
                                        model.linkType()
                                                .map(
                                                        type ->
                                                                new LinkTypeInspector(
                                                                        type, model, messages)))
                        .orElseGet(this::nothing);
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String id = focused == null ? null : focused.getId();
        boolean within = FocusOwner.isIn(inspector);
        inspector.getChildren().setAll(shown, asked);
        if (within) {
            Node again = id == null ? null : inspector.lookup("#" + id);
            (again == null ? tree : again).requestFocus();
        }
    }

    private Node nothing() {
        if (!model.codebook().kinds().isEmpty()) {
            return Inspector.secondary(messages.get("codebook.nothing"));
        }
        var start = new Button(messages.get("codebook.start"));
        start.setId("codebook-start");
        start.getStyleClass().add("primary");
        start.setOnAction(_ -> files.bringIn(StartingCodebook.POLICY.codebook()));
        var box = new VBox(Inspector.secondary(messages.get("codebook.empty")), start);
        box.getStyleClass().add("codebook-inspector");
        return box;
    }

    private String title(UUID document) {
        return session.library().document(document).map(Document::title).orElse("");
    }

    private void ask(@Nullable Question question) {
        asked.getChildren().clear();
        asked.setVisible(question != null);
        asked.setManaged(question != null);
        if (question == null) {
            return;
        }
        var sentence = new Label(question.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        asked.getChildren().add(sentence);
        Runnable deed = question.deed();
        var cancel = new Button(messages.get("codebook.cancel"));
        cancel.setId("codebook-cancel");
        cancel.setOnAction(
                _ -> {
                    model.dropQuestion();
                    focusTree();
                });
        var buttons = new FlowPane(cancel);
        buttons.getStyleClass().add("codebook-buttons");
        asked.getChildren().add(buttons);
        if (deed != null) {
            var confirm = new Button(question.action());
            confirm.setId("codebook-confirm");
            confirm.getStyleClass().add("primary");
            confirm.setOnAction(
                    _ -> {
                        deed.run();
                        focusTree();
                    });
            buttons.getChildren().addFirst(confirm);
            confirm.requestFocus();
        }
    }
}
