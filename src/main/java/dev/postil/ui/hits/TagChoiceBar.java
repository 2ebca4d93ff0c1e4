package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import dev.postil.model.Kind;
import dev.postil.session.Coding.Wanted;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.TagChip;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which tag the ticked hits get: the kinds with their keys, the field for a name, and what is
/// chosen.
final class TagChoiceBar extends HBox {

    private static final int MOST_KINDS = 5;

    private final TagToGive model;
    private final Messages messages;
    private final Label ask = new Label();

    TagChoiceBar(TagToGive model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("hits-tag-choice");
        getStyleClass().add("hits-group");
        ask.setText(messages.get("hits.as"));
        ask.getStyleClass().add("secondary");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        model.wanted().subscribe(_ -> show());
    }

    private void show() {
        getChildren().setAll(ask);
        Wanted wanted = model.wanted().get();
        if (wanted != null) {
            getChildren().add(chip(wanted));
        }
        model.codebook().kinds().stream()
                .limit(MOST_KINDS)
                .forEach(kind -> getChildren().add(button(kind)));
        Button name = new Button(messages.get("hits.name"));
        name.setId("hits-name");
        name.getStyleClass().add("hits-button");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip(messages.get("hits.name.words")));
        name.setOnAction(_ -> model.name());
        getChildren().add(name);
    }

    private TagChip chip(Wanted wanted) {
        KindStyle style = KindStyle.of(wanted.kind(), model.codebook());
        String label = wanted.label();
        String words =
                label != null
                        ? label
                        : model.codebook()
                                .kind(wanted.kind())
                                .map(Kind::label)
                                .orElse(wanted.kind());
        TagChip chip = new TagChip(style, words, null);
        chip.setId("hits-wanted");
        return chip;
    }

    private Button button(Kind kind) {
        KindStyle style = KindStyle.of(kind);
        Button button = new Button(kind.key(), new KindSign(style));
        button.setId("hits-kind-" + kind.id());
        button.getStyleClass().add("hits-button");
        style.colour(button);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(kind.label());
        button.setTooltip(new Tooltip(kind.label()));
        button.setOnAction(_ -> model.choose(kind));
        return button;
    }
}
