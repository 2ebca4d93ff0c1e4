package dev.postil.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The strip under the top bar; takes no room while there is nothing to say.
final class BannerView extends HBox {

    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");

    BannerView(BannerViewModel model) {
        setId("banner");
        getStyleClass().add("banner");
        model.banner().subscribe(this::show);
    }

    private void show(@Nullable Banner banner) {
        getChildren().clear();
        setVisible(banner != null);
        setManaged(banner != null);
        if (banner == null) {
            return;
        }
        pseudoClassStateChanged(SERIOUS, banner.serious());
        var words = new Label(banner.words());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        for (Banner.Action action : banner.actions()) {
            var button = new Button(action.label());
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> action.run().run());
            getChildren().add(button);
        }
    }
}
