package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.settings.Grouping;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above the cards: how many are shown, which, and in what groups.
final class ListLine extends HBox {

    private static final String MARKDOWN = "text/markdown";

    private final SidebarViewModel model;
    private final Messages messages;
    private final Button copy = new Button();

    ListLine(SidebarViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("count-line");
        Label count = new Label();
        count.setId("sidebar-count");
        count.getStyleClass().add("secondary");
        count.textProperty().bind(model.count());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        copy.setId("copy-summary");
        copy.getStyleClass().add("quiet-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(_ -> copySummary(_ -> {}));
        getChildren().addAll(count, space, copy, onScreen(), grouping());
        model.listed().subscribe(_ -> offerCopy());
    }

    /// Puts the summary of what is shown on the clipboard, as words, Markdown and HTML.
    ///
    /// @param say tells somebody what was copied
    void copySummary(Consumer<String> say) {
        model.summary(
                summary -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(summary.plain());
                    content.putHtml(summary.html());
                    content.put(markdown(), bytes(summary.markdown()));
                    Clipboard.getSystemClipboard().setContent(content);
                    copy.setText(messages.get("sidebar.summary.copied"));
                    say.accept(
                            messages.get(
                                    "sidebar.summary.copied.notice",
                                    summary.tags(),
                                    summary.quotes()));
                });
    }

    /// JavaFX would hand words in a format of ours on as a serialized object, which no other
    /// program reads; bytes it hands on as they are.
    private static ByteBuffer bytes(String words) {
        return ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
    }

    /// A format may be made but once in a program.
    private static DataFormat markdown() {
        DataFormat known = DataFormat.lookupMimeType(MARKDOWN);
        return known == null ? new DataFormat(MARKDOWN) : known;
    }

    private void offerCopy() {
        copy.setVisible(model.grouping().get() == Grouping.SUMMARY);
        copy.setText(messages.get("sidebar.summary.copy"));
    }

    private ToggleButton onScreen() {
        ToggleButton button = new ToggleButton(messages.get("sidebar.onScreen"));
        button.setId("sidebar-on-screen");
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.get("command.filter.onScreen"));
        button.selectedProperty().bindBidirectional(model.onScreen());
        return button;
    }

    private MenuButton grouping() {
        MenuButton button = new MenuButton();
        button.setId("sidebar-grouping");
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        ToggleGroup choices = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(words(grouping));
            item.setToggleGroup(choices);
            item.setOnAction(_ -> model.grouping().set(grouping));
            model.grouping().subscribe(now -> item.setSelected(now == grouping));
            button.getItems().add(item);
        }
        model.grouping().subscribe(grouping -> button.setText(words(grouping)));
        return button;
    }

    private String words(Grouping grouping) {
        return switch (grouping) {
            case POSITION -> messages.get("sidebar.grouping.position");
            case KIND -> messages.get("sidebar.grouping.kind");
            case TAG -> messages.get("sidebar.grouping.tag");
            case AUTHOR -> messages.get("sidebar.grouping.author");
            case SUMMARY -> messages.get("sidebar.grouping.summary");
        };
    }
}
