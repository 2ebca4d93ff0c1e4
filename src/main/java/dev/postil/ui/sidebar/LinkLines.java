package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.OpenDocument;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.LinkItems;
import dev.postil.ui.control.LinkWords;
import dev.postil.ui.control.NoteField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The links of one card, in words: "drives → Escalation at the border".
final class LinkLines extends VBox implements CardPart {

    private static final int SHOWN = 3;

    private final SidebarViewModel model;
    private final LinkNoteViewModel notes;
    private final LinkWords words;
    private final LinkItems items;
    private final Messages messages;
    private final Consumer<Hanging> go;
    private final NoteField field;
    private List<Object> look = List.of();

    /// What all cards share.
    ///
    /// @param go goes to the far end of a link
    /// @param field where a reasoning is written
    record Shared(
            LinkNoteViewModel notes, LinkWords words, Consumer<Hanging> go, NoteField field) {}

    LinkLines(SidebarViewModel model, Shared shared, Messages messages) {
        this.model = model;
        this.messages = messages;
        notes = shared.notes();
        words = shared.words();
        go = shared.go();
        field = shared.field();
        items = new LinkItems(model.session(), words, messages, go, hanging -> enter(hanging));
        getStyleClass().add("link-lines");
        setMinWidth(0);
    }

    private void enter(Hanging hanging) {
        if (getUserData() instanceof Annotation annotation) {
            notes.enter(hanging.link(), annotation.id());
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        boolean unfolded = model.isUnfolded(annotation);
        setUserData(annotation);
        List<Hanging> links =
                model.session()
                        .document()
                        .map(OpenDocument::links)
                        .map(all -> all.at(annotation))
                        .orElse(List.of());
        if (isShownAlready(links, annotation, selected, unfolded)) {
            return;
        }
        List<Node> lines = new ArrayList<>();
        int shown = unfolded || links.size() <= SHOWN ? links.size() : SHOWN;
        for (Hanging hanging : links.subList(0, shown)) {
            lines.add(line(hanging, annotation, selected));
            lines.addAll(reasoning(hanging, annotation));
        }
        if (shown < links.size()) {
            Button rest = new Button(messages.get("sidebar.card.rest", links.size() - shown));
            rest.getStyleClass().add("chip-button");
            rest.setFocusTraversable(false);
            rest.setAccessibleText(messages.get("sidebar.card.moreLinks", links.size() - shown));
            rest.setOnAction(_ -> model.fold(annotation, false));
            lines.add(rest);
        }
        getChildren().setAll(lines);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    /// While a reasoning is written, its field has to stay where it is.
    private boolean isShownAlready(
            List<Hanging> links, Annotation annotation, boolean selected, boolean unfolded) {
        List<Object> now = new ArrayList<>(List.of(annotation.id(), selected, unfolded));
        for (Hanging hanging : links) {
            boolean editing = notes.isEditing(hanging.link(), annotation.id());
            now.add(hanging.link().id());
            now.add(words.line(hanging));
            now.add(words.here(hanging, annotation));
            now.add(words.style(hanging.there()));
            now.add(words.elsewhere(hanging));
            now.add(editing ? field : Optional.ofNullable(hanging.link().note()));
        }
        boolean same = now.equals(look);
        look = now;
        return same;
    }

    /// Where room is short the far end goes to a second line; an end that is longer than a line is
    /// cut. The menu and the type stay whole.
    private Node line(Hanging hanging, Annotation annotation, boolean selected) {
        HBox near = new HBox();
        near.getStyleClass().add("link-near");
        words.here(hanging, annotation)
                .ifPresent(own -> near.getChildren().add(words(own, "link-own")));
        String arrow =
                messages.get(
                        hanging.outward() ? "link.type.out" : "link.type.in",
                        words.type(hanging.link(), hanging.outward()));
        Label type = words(arrow, "link-type");
        type.setMinWidth(Region.USE_PREF_SIZE);
        near.getChildren().add(type);
        Hyperlink there = new Hyperlink(words.there(hanging));
        there.getStyleClass().add("link-end");
        there.setFocusTraversable(false);
        there.setAccessibleRole(AccessibleRole.HYPERLINK);
        there.setAccessibleText(words.line(hanging));
        there.setOnAction(_ -> go.accept(hanging));
        there.setGraphic(new KindSign(words.style(hanging.there())));
        words.style(hanging.there()).colour(there);
        there.setMinWidth(0);
        FlowPane ends = new FlowPane(near, there);
        ends.getStyleClass().add("link-both");
        ends.setMinWidth(0);
        near.maxWidthProperty().bind(ends.widthProperty());
        there.maxWidthProperty().bind(ends.widthProperty());
        BorderPane line = new BorderPane(ends, null, selected ? menu(hanging) : null, null, null);
        line.getStyleClass().add("link-line");
        return line;
    }

    private Node menu(Hanging hanging) {
        MenuButton menu = new MenuButton("⋯");
        menu.getStyleClass().addAll("quiet-button", "link-menu");
        menu.setFocusTraversable(false);
        menu.setAccessibleText(messages.get("link.menu.name", words.line(hanging)));
        menu.setOnShowing(_ -> menu.getItems().setAll(items.of(hanging)));
        // A menu button without items does not open.
        menu.getItems().setAll(items.of(hanging));
        return menu;
    }

    private List<Node> reasoning(Hanging hanging, Annotation annotation) {
        List<Node> nodes = new ArrayList<>();
        words.elsewhere(hanging)
                .ifPresent(title -> nodes.add(words(messages.get("link.in", title), "secondary")));
        String note = hanging.link().note();
        if (notes.isEditing(hanging.link(), annotation.id())) {
            StackPane slot = new StackPane();
            field.setPromptText(messages.get("link.reason.prompt"));
            field.placeIn(slot);
            nodes.add(slot);
        } else if (note != null) {
            Label words = words(note, "secondary", "link-reason");
            words.setWrapText(true);
            words.setOnMouseClicked(_ -> notes.enter(hanging.link(), annotation.id()));
            nodes.add(words);
        }
        return nodes;
    }

    private static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setMinWidth(0);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
