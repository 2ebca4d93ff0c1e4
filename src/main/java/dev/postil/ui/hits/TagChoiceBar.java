package dev.postil.ui.hits;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Kind;
import dev.postil.session.Coding.Wanted;
import dev.postil.ui.command.Commands;
import dev.postil.ui.command.KeyWords;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Which tag the ticked hits get: the kinds with their keys and the field for a name. What is
/// chosen is filled.
final class TagChoiceBar extends HBox {

    private static final int MOST_KINDS = 5;

    /// So many letters of a name are shown; all of it is in the tooltip.
    private static final int LONGEST = 18;

    /// At least so much of it, in pixels.
    private static final double NARROWEST = 80;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final TagToGive model;
    private final TagKeys keys;
    private final Messages messages;
    private final Label ask = new Label();
    private double room = Double.MAX_VALUE;

    TagChoiceBar(TagToGive model, TagKeys keys, Messages messages) {
        this.model = model;
        this.keys = keys;
        this.messages = messages;
        setId("hits-tag-choice");
        getStyleClass().add("hits-group");
        ask.setText(messages.get("hits.as"));
        ask.getStyleClass().add("secondary");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        model.wanted().subscribe((_, _) -> show());
        keys.watch(this::show);
    }

    /// Shortens the name so that all is no wider than `room`, where that is possible.
    void fit(double room) {
        if (this.room != room) {
            this.room = room;
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        double whole = super.computePrefWidth(height);
        return super.computeMinWidth(height) <= room ? Math.min(whole, room) : whole;
    }

    private void show() {
        getChildren().setAll(ask);
        Wanted wanted = model.wanted().get();
        model.codebook().kinds().stream()
                .limit(MOST_KINDS)
                .forEach(kind -> getChildren().add(button(kind, wanted)));
        getChildren().add(name(wanted));
    }

    /// Chooses by name; what is chosen so stands on it.
    private Button name(@Nullable Wanted wanted) {
        String key = keys.of(TagToGive.NAME);
        Button name = new NameButton(messages.get("hits.name", KeyWords.count(key), key));
        name.setId("hits-name");
        name.getStyleClass().add("hits-button");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip(messages.get("hits.name.words", KeyWords.count(key), key)));
        name.setOnAction(_ -> model.name());
        String label = wanted == null ? null : wanted.label();
        if (wanted != null && label != null) {
            KindStyle style = KindStyle.of(wanted.kind(), model.codebook());
            name.setText(
                    messages.get(
                            "hits.named", KeyWords.count(key), key, OneLine.of(label, LONGEST)));
            name.setGraphic(new KindSign(style));
            style.colour(name);
            name.setMinWidth(USE_COMPUTED_SIZE);
            name.pseudoClassStateChanged(CHOSEN, true);
            name.setTooltip(new Tooltip(label));
        }
        return name;
    }

    private Button button(Kind kind, @Nullable Wanted wanted) {
        KindStyle style = KindStyle.of(kind);
        Button button = new Button(keys.of(Commands.ofKind(kind.id())), new KindSign(style));
        button.setId("hits-kind-" + kind.id());
        button.getStyleClass().add("hits-button");
        style.colour(button);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(kind.label());
        button.setTooltip(new Tooltip(kind.label()));
        button.setOnAction(_ -> model.choose(kind));
        button.pseudoClassStateChanged(
                CHOSEN,
                wanted != null && wanted.label() == null && wanted.kind().equals(kind.id()));
        return button;
    }

    /// Its words may be cut, but not down to nothing.
    private static final class NameButton extends Button {

        NameButton(String words) {
            super(words);
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(NARROWEST, computePrefWidth(height));
        }
    }
}
