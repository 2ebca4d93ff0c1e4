package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Order;
import dev.postil.model.Tag;
import dev.postil.settings.TagDigits;
import dev.postil.ui.control.FieldName;
import dev.postil.ui.control.TabLeaves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What can be said about a tag and done to it.
final class TagInspector extends VBox {

    private final Tag tag;
    private final CodebookViewModel model;
    private final Messages messages;
    private final Edits edits;
    private final VBox below = new VBox();
    private final Function<UUID, String> titles;

    /// @param titles of documents
    TagInspector(
            Tag tag, CodebookViewModel model, Messages messages, Function<UUID, String> titles) {
        this.tag = tag;
        this.model = model;
        this.messages = messages;
        this.titles = titles;
        edits = new Edits(model, messages);
        getStyleClass().add("codebook-inspector");
        getChildren()
                .addAll(
                        Inspector.labelled(messages.get("codebook.label"), label()),
                        Inspector.labelled(messages.get("codebook.aliases"), aliases()),
                        Inspector.labelled(messages.get("codebook.definition"), definition()),
                        Inspector.labelled(messages.get("codebook.colour"), colour()),
                        Inspector.labelled(messages.get("codebook.digit"), digit()),
                        Inspector.labelled(messages.get("codebook.place"), place()),
                        buttons(),
                        below);
    }

    private Node label() {
        var box = new VBox();
        var hint = Inspector.secondary("");
        hint.setManaged(false);
        TextField line =
                Inspector.line(
                        "codebook-label",
                        tag.label(),
                        words -> edits.rename(new Key.OfTag(tag.id()), words));
        FieldName.give(line, messages.get("codebook.label"));
        line.textProperty()
                .subscribe(
                        words -> {
                            Tag other = edits.called(words, tag.kind(), tag.id());
                            hint.setText(
                                    other == null
                                            ? ""
                                            : messages.get("codebook.label.taken", other.label()));
                            hint.setManaged(other != null);
                        });
        box.getChildren().addAll(line, hint);
        return box;
    }

    private Node aliases() {
        TextField line =
                Inspector.line(
                        "codebook-aliases",
                        String.join(", ", tag.aliases()),
                        words -> edits.alias(tag.id(), words));
        line.setPromptText(messages.get("codebook.aliases.prompt"));
        return line;
    }

    private Node definition() {
        String words = tag.definition() == null ? "" : tag.definition();
        var area = new TextArea(words);
        area.setId("codebook-definition");
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setPromptText(messages.get("codebook.definition.prompt"));
        TabLeaves.install(area);
        Inspector.keep(area, words, typed -> edits.define(tag.id(), typed));
        return area;
    }

    private Node colour() {
        return new ColourChoice(
                tag.colour(),
                messages.get("codebook.colour.none"),
                messages,
                colour -> edits.colour(tag.id(), colour));
    }

    private Node digit() {
        var choice = new ChoiceBox<String>();
        choice.setId("codebook-digit");
        choice.getItems().add(messages.get("codebook.digit.none"));
        for (int digit = TagDigits.FIRST; digit <= TagDigits.LAST; digit++) {
            choice.getItems().add(String.valueOf(digit));
        }
        choice.getSelectionModel().select((int) model.digits().digit(tag.id()).orElse(0));
        choice.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(
                        (_, index) -> {
                            if (index.intValue() > 0) {
                                model.digits().give(index.intValue(), tag.id());
                            } else {
                                model.digits().free(tag.id());
                            }
                        });
        return choice;
    }

    private Node place() {
        var button = new Button(path(model.codebook(), tag.parent(), tag.kind()));
        button.setId("codebook-move");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> chooseMove());
        return button;
    }

    private Node buttons() {
        var merge = new Button(messages.get("codebook.merge"));
        merge.setId("codebook-merge");
        merge.setOnAction(_ -> chooseMerge());
        var split = new Button(messages.get("codebook.split"));
        split.setId("codebook-split");
        split.setOnAction(_ -> chooseSplit());
        var delete = new Button(messages.get("codebook.delete"));
        delete.setId("codebook-delete");
        delete.getStyleClass().add("danger");
        delete.setOnAction(_ -> new Removals(model, messages).delete());
        var row = new FlowPane(merge, split, delete);
        row.getStyleClass().add("codebook-buttons");
        return row;
    }

    /// Opens the field in which the tag's new place is named.
    void chooseMove() {
        var moves = new Moves(model);
        choose(
                new PlaceField(
                        "codebook-move-field",
                        messages.get("codebook.move.prompt"),
                        places(key -> moves.canMove(tag.id(), key)),
                        key -> moves.move(tag.id(), key),
                        this::close));
    }

    private void chooseMerge() {
        choose(
                new PlaceField(
                        "codebook-merge-field",
                        messages.get("codebook.merge.prompt"),
                        ownKindFirst(
                                places(
                                        key ->
                                                key instanceof Key.OfTag(UUID id)
                                                        && !id.equals(tag.id()))),
                        key -> {
                            close();
                            if (key instanceof Key.OfTag(UUID into)) {
                                new Removals(model, messages).merge(tag.id(), into);
                            }
                        },
                        this::close));
    }

    private void choose(PlaceField field) {
        model.dropQuestion();
        below.getChildren().setAll(field);
        field.focusField();
    }

    private void chooseSplit() {
        model.dropQuestion();
        model.editing()
                .passages(
                        tag,
                        passages -> {
                            var list =
                                    new SplitList(
                                            passages,
                                            titles,
                                            messages,
                                            (label, ticked) ->
                                                    new Removals(model, messages)
                                                            .split(tag.id(), label, ticked),
                                            this::close);
                            below.getChildren().setAll(list);
                            list.focusName();
                        },
                        model::fail);
    }

    private void close() {
        below.getChildren().clear();
    }

    private List<Place> places(Predicate<Key> fits) {
        Codebook codebook = model.codebook();
        List<Place> places = new ArrayList<>();
        for (Kind kind : codebook.kinds()) {
            places.add(new Place(new Key.OfKind(kind.id()), kind.label(), List.of(kind.label())));
        }
        codebook.tags().stream()
                .sorted(Order.tags(codebook))
                .map(each -> new Place(new Key.OfTag(each.id()), path(codebook, each), names(each)))
                .forEach(places::add);
        return places.stream().filter(place -> fits.test(place.key())).toList();
    }

    /// Whoever merges mostly means two names of one thing, which is of one kind.
    private List<Place> ownKindFirst(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparing(place -> !isOfOwnKind(place.key())))
                .toList();
    }

    private boolean isOfOwnKind(Key key) {
        return key instanceof Key.OfTag(UUID id)
                && model.codebook().tag(id).filter(it -> it.kind().equals(tag.kind())).isPresent();
    }

    private static List<String> names(Tag tag) {
        return Stream.concat(Stream.of(tag.label()), tag.aliases().stream()).toList();
    }

    private static String path(Codebook codebook, Tag tag) {
        String kind = codebook.kind(tag.kind()).map(Kind::label).orElse(tag.kind());
        return String.join(
                " › ", Stream.concat(Stream.of(kind), Order.path(codebook, tag).stream()).toList());
    }

    private static String path(Codebook codebook, @Nullable UUID parent, String kind) {
        return (parent == null ? Optional.<Tag>empty() : codebook.tag(parent))
                .map(tag -> path(codebook, tag))
                .orElse(codebook.kind(kind).map(Kind::label).orElse(kind));
    }
}
