package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What can be said about a link type: its name in both directions, and which kinds it links.
final class LinkTypeInspector extends VBox {

    LinkTypeInspector(LinkType type, CodebookViewModel model, Messages messages) {
        var edits = new Edits(model, messages);
        getStyleClass().add("codebook-inspector");
        var delete = new Button(messages.get("codebook.delete"));
        delete.setId("codebook-delete");
        delete.getStyleClass().add("danger");
        delete.setOnAction(_ -> new Removals(model, messages).delete());
        getChildren()
                .addAll(
                        Inspector.labelled(
                                messages.get("codebook.label"),
                                Inspector.line(
                                        "codebook-label",
                                        type.label(),
                                        words ->
                                                edits.rename(
                                                        new Key.OfLinkType(type.id()), words))),
                        Inspector.labelled(
                                messages.get("codebook.inverse"),
                                Inspector.line(
                                        "codebook-inverse",
                                        type.inverse(),
                                        words ->
                                                edits.linkType(
                                                        type.id(), it -> inverse(it, words)))),
                        Inspector.labelled(
                                messages.get("codebook.from"),
                                kinds(
                                        "from",
                                        type.from(),
                                        model.codebook().kinds(),
                                        messages,
                                        from ->
                                                edits.linkType(
                                                        type.id(), it -> ends(it, from, it.to())))),
                        Inspector.labelled(
                                messages.get("codebook.to"),
                                kinds(
                                        "to",
                                        type.to(),
                                        model.codebook().kinds(),
                                        messages,
                                        to ->
                                                edits.linkType(
                                                        type.id(), it -> ends(it, it.from(), to)))),
                        delete);
    }

    private static LinkType inverse(LinkType type, String words) {
        return new LinkType(type.id(), type.label(), words.strip(), type.from(), type.to());
    }

    private static LinkType ends(
            LinkType type, @Nullable List<String> from, @Nullable List<String> to) {
        return new LinkType(type.id(), type.label(), type.inverse(), from, to);
    }

    /// A box for "any kind" and one for each; ticking a kind ends "any".
    private static Node kinds(
            String id,
            @Nullable List<String> allowed,
            List<Kind> kinds,
            Messages messages,
            Consumer<@Nullable List<String>> chosen) {
        var row = new FlowPane();
        row.getStyleClass().add("codebook-kinds");
        var any = new CheckBox(messages.get("codebook.any"));
        any.setId("codebook-" + id + "-any");
        any.setSelected(allowed == null);
        any.setOnAction(_ -> chosen.accept(any.isSelected() ? null : List.of()));
        row.getChildren().add(any);
        for (Kind kind : kinds) {
            var box = new CheckBox(kind.label());
            box.setId("codebook-" + id + "-" + kind.id());
            box.setGraphic(new KindSign(KindStyle.of(kind)));
            box.setSelected(allowed != null && allowed.contains(kind.id()));
            box.setOnAction(
                    _ -> {
                        List<String> now = new ArrayList<>(allowed == null ? List.of() : allowed);
                        if (!now.remove(kind.id())) {
                            now.add(kind.id());
                        }
                        chosen.accept(now);
                    });
            row.getChildren().add(box);
        }
        return row;
    }
}
