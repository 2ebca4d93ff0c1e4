package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.ui.control.KindStyle;
import java.util.List;
import javafx.scene.Node;

/// The annotated words on a card, with a bar in the colours of their kinds.
final class QuotePart implements CardPart {

    private final SidebarViewModel model;
    private final Messages messages;
    private final QuoteView quote = new QuoteView();

    QuotePart(SidebarViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @Override
    public Node node() {
        return quote;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        boolean unfolded = model.isUnfolded(annotation);
        quote.show(annotation.quote().exact(), kinds(annotation), unfolded);
        quote.more().setText(messages.get(unfolded ? "sidebar.card.less" : "sidebar.card.more"));
        quote.more().setOnAction(_ -> model.fold(annotation, unfolded));
    }

    private List<KindStyle> kinds(Annotation annotation) {
        Codebook codebook = model.session().vocabulary().now();
        List<KindStyle> kinds =
                annotation.tags().stream()
                        .map(use -> KindStyle.of(use, codebook))
                        .distinct()
                        .toList();
        return kinds.isEmpty() ? List.of(KindStyle.UNTAGGED) : kinds;
    }
}
