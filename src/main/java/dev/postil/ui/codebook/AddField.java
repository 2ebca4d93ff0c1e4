package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Kind;
import dev.postil.ui.control.FieldName;
import javafx.beans.Observable;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The line in which something new is named: a tag beside or below the selected one, a kind, a link
/// type. It stays open, so that several are typed one after the other.
final class AddField extends TextField {

    private enum What {
        TAG,
        TAG_BELOW,
        KIND,
        LINK_TYPE
    }

    private final CodebookViewModel model;
    private final Messages messages;
    private final Edits edits;
    private What what = What.TAG;

    /// @param left is told when it is left with Esc
    AddField(CodebookViewModel model, Messages messages, Runnable left) {
        this.model = model;
        this.messages = messages;
        edits = new Edits(model, messages);
        setId("codebook-add");
        setOnAction(_ -> add());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        clear();
                        start(What.TAG);
                        left.run();
                        key.consume();
                    }
                });
        model.selected().subscribe(_ -> start(what()));
        // The selected tag may be of another kind now, or be called otherwise.
        model.rows().addListener((Observable _) -> start(what));
        start(What.TAG);
    }

    /// Names a tag beside the selected row, or below it; a link type among the link types.
    void start(boolean below) {
        Key key = model.selected().get();
        boolean types = key instanceof Key.LinkTypes || key instanceof Key.OfLinkType;
        start(types ? What.LINK_TYPE : below ? What.TAG_BELOW : What.TAG);
        requestFocus();
    }

    void startKind() {
        start(What.KIND);
        requestFocus();
    }

    void startLinkType() {
        start(What.LINK_TYPE);
        requestFocus();
    }

    private What what() {
        Key key = model.selected().get();
        if (key instanceof Key.LinkTypes || key instanceof Key.OfLinkType) {
            return What.LINK_TYPE;
        }
        return what == What.TAG_BELOW && isFocused() ? What.TAG_BELOW : What.TAG;
    }

    private void start(What wanted) {
        what = wanted;
        String kind = model.kindAround().map(Kind::label).orElse("");
        String prompt =
                switch (what) {
                    case KIND -> messages.get("codebook.add.kind");
                    case LINK_TYPE -> messages.get("codebook.add.linktype");
                    case TAG_BELOW -> messages.get("codebook.add.below", selectedTag());
                    case TAG ->
                            kind.isEmpty()
                                    ? messages.get("codebook.add.kind")
                                    : messages.get("codebook.add.tag", kind);
                };
        setPromptText(prompt);
        FieldName.give(this, prompt);
    }

    private String selectedTag() {
        return model.tag()
                .map(tag -> tag.label())
                .or(() -> model.kind().map(Kind::label))
                .orElse("");
    }

    private void add() {
        String words = getText();
        clear();
        switch (what) {
            case KIND -> edits.addKind(words);
            case LINK_TYPE -> edits.addLinkType(words);
            case TAG -> addTag(words, false);
            case TAG_BELOW -> addTag(words, true);
        }
    }

    /// Several tags typed one after the other stand side by side below the same one.
    private void addTag(String words, boolean below) {
        if (model.kindAround().isEmpty()) {
            edits.addKind(words);
        } else {
            edits.addTag(words, below);
            start(What.TAG);
        }
    }
}
