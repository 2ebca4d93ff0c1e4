package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What can be said about a kind and done to it.
final class KindInspector extends VBox {

    private static final List<String> GLYPHS =
            List.of("circle", "square", "triangle", "diamond", "star", "hexagon", "cross");

    private final Kind kind;

    /// Of what a field asks, that much is shown however narrow the page is.
    private static final double LEAST_DETAILS = 60;

    private final CodebookViewModel model;
    private final Messages messages;
    private final Edits edits;
    private final Fields fields;

    KindInspector(Kind kind, CodebookViewModel model, Messages messages) {
        this.kind = kind;
        this.model = model;
        this.messages = messages;
        edits = new Edits(model, messages);
        fields = new Fields(model, messages);
        getStyleClass().add("codebook-inspector");
        getChildren()
                .addAll(
                        Inspector.labelled(
                                messages.get("codebook.label"),
                                Inspector.line(
                                        "codebook-label",
                                        kind.label(),
                                        words -> edits.rename(new Key.OfKind(kind.id()), words))),
                        Inspector.labelled(messages.get("codebook.key"), key()),
                        Inspector.labelled(messages.get("codebook.glyph"), glyphs()),
                        Inspector.labelled(
                                messages.get("codebook.colour"),
                                new ColourChoice(kind.colour(), null, messages, this::colour)),
                        Inspector.labelled(messages.get("codebook.fields"), fieldRows()),
                        buttons());
    }

    private void colour(@Nullable String colour) {
        if (colour != null) {
            edits.kind(kind.id(), before -> before.withColour(colour));
        }
    }

    private Node key() {
        var hint = Inspector.secondary(messages.get("codebook.key.hint"));
        TextField line =
                Inspector.line(
                        "codebook-key",
                        kind.key(),
                        typed -> {
                            String key = typed.strip().toUpperCase(Locale.ROOT);
                            if (edits.keyProblem(key, kind.id()).isEmpty()) {
                                edits.kind(kind.id(), before -> before.withKey(key));
                            }
                        });
        FieldName.give(line, messages.get("codebook.key"));
        line.setPrefColumnCount(2);
        line.setMaxWidth(60);
        line.textProperty()
                .subscribe(
                        typed -> {
                            String problem = edits.keyProblem(typed.strip(), kind.id());
                            hint.setText(
                                    problem.isEmpty()
                                            ? messages.get("codebook.key.hint")
                                            : problem);
                        });
        var box = new HBox(line, hint);
        box.getStyleClass().add("codebook-line");
        return box;
    }

    private Node glyphs() {
        var row = new FlowPane();
        row.getStyleClass().add("codebook-colours");
        for (String glyph : GLYPHS) {
            var button = new ToggleButton(null, new KindSign(KindStyle.of(kind.withGlyph(glyph))));
            button.setId("codebook-glyph-" + glyph);
            button.getStyleClass().add("codebook-colour");
            button.setSelected(glyph.equals(kind.glyph()));
            button.setAccessibleText(glyph);
            button.setOnAction(_ -> edits.kind(kind.id(), before -> before.withGlyph(glyph)));
            row.getChildren().add(button);
        }
        return row;
    }

    private Node fieldRows() {
        var box = new VBox();
        box.getStyleClass().add("codebook-fields");
        for (Field field : kind.fields()) {
            box.getChildren().add(row(field));
        }
        box.getChildren().add(newRow());
        return box;
    }

    private Node row(Field field) {
        FieldType type = FieldType.of(field);
        String details = FieldType.details(field);
        var label =
                Inspector.line(
                        "codebook-field-" + field.id(),
                        field.label(),
                        words -> fields.rename(kind, field, words));
        FieldName.give(label, messages.get("codebook.field.name"));
        var more =
                Inspector.line(
                        "codebook-details-" + field.id(),
                        details,
                        words ->
                                replace(
                                        field,
                                        type,
                                        words,
                                        () -> restore("codebook-details-" + field.id(), details)));
        FieldName.give(more, messages.get("codebook.field.details"));
        more.setVisible(type.hasDetails());
        var choice = types("codebook-type-" + field.id(), type);
        choice.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        (_, chosen) -> {
                            if (chosen != type) {
                                replace(field, chosen, details, () -> choice.setValue(type));
                            }
                        });
        var remove = new Button("×");
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(messages.get("codebook.field.remove", field.label()));
        remove.setId("codebook-field-remove-" + field.id());
        remove.setOnAction(_ -> fields.remove(kind, field));
        return fieldRow(label, choice, more, remove);
    }

    private void replace(Field field, FieldType type, String details, Runnable asked) {
        fields.replace(kind, field, Fields.field(field.id(), field.label(), type, details), asked);
    }

    /// What was typed is in the question.
    private void restore(String id, String words) {
        lookupAll(".text-field").stream()
                .filter(node -> id.equals(node.getId()) && node instanceof TextField)
                .forEach(node -> ((TextField) node).setText(words));
    }

    private Node newRow() {
        var label = new TextField();
        label.setId("codebook-field-new");
        label.setPromptText(messages.get("codebook.field.new"));
        FieldName.give(label, messages.get("codebook.field.new"));
        var choice = types("codebook-type-new", FieldType.SCALE);
        var details = new TextField("1–5");
        details.setId("codebook-details-new");
        FieldName.give(details, messages.get("codebook.field.details"));
        choice.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        type -> {
                            details.setVisible(type.hasDetails());
                            details.setPromptText(
                                    type == FieldType.CHOICE
                                            ? messages.get("codebook.field.choices")
                                            : "1–5");
                            details.setText(type == FieldType.SCALE ? "1–5" : "");
                        });
        var add = new Button("+");
        add.setId("codebook-field-add");
        add.setAccessibleText(messages.get("codebook.field.add"));
        add.setOnAction(
                _ ->
                        fields.addField(
                                kind.id(), label.getText(), choice.getValue(), details.getText()));
        label.setOnAction(_ -> add.fire());
        details.setOnAction(_ -> add.fire());
        return fieldRow(label, choice, details, add);
    }

    private ChoiceBox<FieldType> types(String id, FieldType type) {
        var choice = new ChoiceBox<FieldType>();
        choice.setId(id);
        choice.setAccessibleText(messages.get("codebook.field.type"));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(FieldType each) {
                        return words(each);
                    }

                    @Override
                    public FieldType fromString(String words) {
                        throw new UnsupportedOperationException("types are chosen, not typed");
                    }
                });
        choice.getItems().setAll(FieldType.values());
        choice.getSelectionModel().select(type);
        choice.setMinWidth(USE_PREF_SIZE);
        return choice;
    }

    private String words(@Nullable FieldType type) {
        return switch (type) {
            case null -> "";
            case SCALE -> messages.get("codebook.type.scale");
            case CHOICE -> messages.get("codebook.type.choice");
            case DATE -> messages.get("codebook.type.date");
            case TEXT -> messages.get("codebook.type.text");
        };
    }

    /// Choices are many words, so they have a line of their own.
    private static Node fieldRow(
            TextField label, ChoiceBox<FieldType> type, TextField details, Button last) {
        label.setPrefColumnCount(9);
        label.setMinWidth(USE_PREF_SIZE);
        details.setPrefColumnCount(8);
        details.setMinWidth(LEAST_DETAILS);
        HBox.setHgrow(details, Priority.ALWAYS);
        last.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox();
        row.getStyleClass().add("codebook-line");
        var box = new VBox(row);
        box.getStyleClass().add("codebook-field");
        type.valueProperty()
                .subscribe(
                        chosen -> {
                            box.getChildren().setAll(row);
                            if (chosen == FieldType.CHOICE) {
                                row.getChildren().setAll(label, type, space, last);
                                box.getChildren().add(details);
                            } else {
                                row.getChildren().setAll(label, type, details, last);
                            }
                        });
        return box;
    }

    private Node buttons() {
        var moves = new Moves(model);
        var up = new Button(messages.get("codebook.up"));
        up.setId("codebook-up");
        up.setOnAction(_ -> moves.moveAlong(-1));
        var down = new Button(messages.get("codebook.down"));
        down.setId("codebook-down");
        down.setOnAction(_ -> moves.moveAlong(1));
        var delete = new Button(messages.get("codebook.delete"));
        delete.setId("codebook-delete");
        delete.getStyleClass().add("danger");
        delete.setOnAction(_ -> new Removals(model, messages).delete());
        var row = new FlowPane(up, down, delete);
        row.getStyleClass().add("codebook-buttons");
        return row;
    }
}
