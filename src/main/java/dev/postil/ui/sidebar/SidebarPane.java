package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.Notes;
import dev.postil.session.Session;
import dev.postil.session.Tagging;
import dev.postil.ui.command.Commands;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sidebar as a whole.
public final class SidebarPane extends VBox {

    private final SidebarViewModel model;
    private final Messages messages;
    private final AnnotationList list;
    private final Label empty = new Label();

    /// @param tagging the one that all keys use, so that "repeat" knows of every tagging
    /// @param notes the one that all notes are written through
    /// @param nameTag opens the field in which a tag of the selected annotation is named
    public SidebarPane(
            Session session,
            Tagging tagging,
            Notes notes,
            Messages messages,
            Clock clock,
            Commands commands,
            Consumer<Annotation> nameTag) {
        this.messages = messages;
        model = new SidebarViewModel(session, messages, tagging);
        NoteViewModel noteModel = new NoteViewModel(session, notes, tagging);
        CardWords words = new CardWords(session, messages, clock);
        list = new AnnotationList(model, noteModel, words, messages, nameTag);
        FilterViewModel filter = new FilterViewModel(session);
        DocumentViewModel document = new DocumentViewModel(session, notes);
        new SidebarCommands(session, tagging, noteModel, messages).register(commands);
        setId("sidebar");
        StackPane cards = new StackPane(list, empty);
        VBox.setVgrow(cards, Priority.ALWAYS);
        empty.setId("sidebar-empty");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        VBox top =
                new VBox(
                        new DocumentCard(document, messages),
                        new FilterBar(filter, messages),
                        countLine());
        top.getStyleClass().add("sidebar-top");
        getChildren().addAll(top, cards);
        model.count().subscribe(_ -> showEmpty());
        model.open().subscribe(_ -> showEmpty());
    }

    private void showEmpty() {
        boolean none = model.rows().isEmpty();
        list.setVisible(!none);
        empty.setVisible(none && model.open().get());
        empty.setText(
                model.total().get() == 0
                        ? messages.get("sidebar.none")
                        : messages.get("sidebar.noMatch"));
        getChildren().forEach(part -> part.setVisible(model.open().get()));
    }

    private HBox countLine() {
        Label count = new Label();
        count.setId("sidebar-count");
        count.getStyleClass().add("secondary");
        count.textProperty().bind(model.count());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(count, space, grouping());
        line.getStyleClass().add("count-line");
        return line;
    }

    private MenuButton grouping() {
        MenuButton button = new MenuButton();
        button.setId("sidebar-grouping");
        button.getStyleClass().add("quiet-button");
        ToggleGroup choices = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(words(grouping));
            item.setToggleGroup(choices);
            item.setSelected(model.grouping().get() == grouping);
            item.setOnAction(_ -> model.grouping().set(grouping));
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
        };
    }
}
