package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.ui.control.Direction;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.sidebar.TagSummary.Quoted;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What is told about a tag, with its first passages; each leads to its place.
final class ToldView extends VBox {

    private final SidebarViewModel model;
    private final Messages messages;

    ToldView(SidebarViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("card", "told");
    }

    void show(TagSummary summary) {
        Label title = label(summary.title(), "told-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("told-head");
        String kind = summary.kind();
        if (kind != null) {
            KindStyle style = KindStyle.of(kind, model.session().vocabulary().now());
            head.getChildren().addFirst(new KindSign(style));
        }
        getChildren().setAll(head, label(SummaryText.counts(summary, messages), "told-counts"));
        summary.quoted().forEach(quoted -> getChildren().add(quote(quoted)));
        int told = summary.quoted().stream().mapToInt(quoted -> quoted.passages().size()).sum();
        int more = summary.passages().size() - told;
        if (more > 0) {
            getChildren().add(label(messages.get("sidebar.summary.more", more), "secondary"));
        }
    }

    private Node quote(Quoted quoted) {
        String words = SummaryText.quote(quoted, messages);
        boolean rightToLeft = Direction.isRightToLeft(quoted.first().quote().exact());
        Button quote = new Button(words);
        quote.getStyleClass().addAll("told-quote", "reading-face");
        Direction.dress(quote, words);
        quote.setWrapText(true);
        quote.setMaxWidth(Double.MAX_VALUE);
        quote.setAlignment(rightToLeft ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        quote.setTextAlignment(rightToLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
        quote.setOnAction(_ -> model.select(next(quoted.passages())));
        return quote;
    }

    /// The first of them, or the one behind that which is selected.
    private Annotation next(List<Annotation> passages) {
        int selected = -1;
        for (int i = 0; i < passages.size(); i++) {
            if (model.isSelected(passages.get(i))) {
                selected = i;
            }
        }
        return passages.get((selected + 1) % passages.size());
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
