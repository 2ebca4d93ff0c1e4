package dev.postil.ui.sidebar;

import dev.postil.model.Codebook;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The heading of a group; a click folds and unfolds its cards.
final class HeadingView extends HBox {

    private final SidebarViewModel model;
    private final Region arrow = new Region();
    private final Label title = new Label();
    private final Label number = new Label();

    HeadingView(SidebarViewModel model) {
        this.model = model;
        getStyleClass().add("group-heading");
        setAccessibleRole(AccessibleRole.BUTTON);
        arrow.getStyleClass().add("fold-arrow");
        title.getStyleClass().addAll("section-title", "group-title");
        number.getStyleClass().add("section-title");
        number.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.SOMETIMES);
    }

    void show(Row.Heading heading) {
        Codebook codebook = model.session().vocabulary().now();
        title.setText(heading.title());
        setAccessibleText(heading.title());
        number.setText(Integer.toString(heading.count()));
        arrow.setRotate(heading.folded() ? -90 : 0);
        getChildren().setAll(arrow);
        String kind = heading.kind();
        if (kind != null) {
            getChildren().add(new KindSign(KindStyle.of(kind, codebook)));
        }
        getChildren().addAll(title, number);
        setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY) {
                        model.fold(heading.group(), !heading.folded());
                    }
                });
    }
}
