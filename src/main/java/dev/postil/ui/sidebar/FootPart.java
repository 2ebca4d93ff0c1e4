package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The small print of a card: where, when and by whom; and what is unusual about it.
final class FootPart implements CardPart {

    private final SidebarViewModel model;
    private final CardWords words;
    private final Label facts = new Label();
    private final Label outside = new Label();
    private final Button place = new Button();
    private final VBox foot = new VBox();

    FootPart(SidebarViewModel model, CardWords words, Messages messages) {
        this.model = model;
        this.words = words;
        foot.getStyleClass().add("card-foot");
        facts.getStyleClass().addAll("secondary", "facts");
        facts.setWrapText(true);
        outside.getStyleClass().addAll("secondary", "outside");
        outside.setText(messages.get("sidebar.card.outside"));
        place.setText(messages.get("sidebar.card.place"));
        place.disableProperty().bind(Bindings.not(model.canPlace()));
        place.getStyleClass().add("place-again");
        place.setFocusTraversable(false);
        foot.getChildren().setAll(place, facts, outside);
    }

    @Override
    public Node node() {
        return foot;
    }

    @Override
    public void show(Row.Card row, boolean selected) {
        Annotation annotation = row.annotation();
        boolean isLost = annotation.anchor() == AnchorState.ORPHANED;
        boolean withFacts = selected || words.author(annotation).isPresent();
        place.setOnAction(_ -> model.placeAgain(annotation));
        facts.setText(words.facts(annotation));
        CardPart.showIf(place, isLost);
        CardPart.showIf(facts, withFacts);
        CardPart.showIf(outside, row.outside());
        CardPart.showIf(foot, isLost || withFacts || row.outside());
    }
}
