package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.session.Session;
import dev.postil.ui.codebook.CodebookViewModel.Row;
import dev.postil.ui.codebook.CodebookViewModel.Section;
import dev.postil.ui.control.KindSign;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.TagChip;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The codebook, to be read.
public final class CodebookPane extends ScrollPane {

    private final CodebookViewModel model;
    private final Messages messages;
    private final VBox page = new VBox();

    public CodebookPane(Session session, Messages messages, Consumer<Exception> failed) {
        this.messages = messages;
        model = new CodebookViewModel(session, failed);
        setId("codebook");
        getStyleClass().add("codebook");
        setFitToWidth(true);
        page.getStyleClass().add("codebook-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        var centre = new HBox(page);
        centre.getStyleClass().add("codebook-centre");
        setContent(centre);
        model.sections().addListener((Observable _) -> show());
        session.vocabulary().codebook().subscribe(_ -> refreshIfShown());
        sceneProperty().subscribe(_ -> refreshIfShown());
    }

    private void refreshIfShown() {
        if (getScene() != null) {
            model.refresh();
        }
    }

    private void show() {
        var title = new Label(messages.get("codebook.title"));
        title.getStyleClass().addAll("codebook-title", "reading-face");
        page.getChildren().setAll(title);
        for (Section section : model.sections()) {
            page.getChildren().add(section(section));
        }
    }

    private VBox section(Section section) {
        var name = new Label(section.kind().label());
        name.getStyleClass().add("codebook-kind");
        var key = new Label(messages.get("codebook.kind", section.kind().key()));
        key.getStyleClass().add("secondary");
        key.setVisible(!section.kind().key().isEmpty());
        var head = line(new KindSign(KindStyle.of(section.kind())), name, key, section.passages());
        var box = new VBox(head);
        box.getStyleClass().addAll("card", "codebook-section");
        if (section.rows().isEmpty()) {
            var none = new Label(messages.get("codebook.none"));
            none.getStyleClass().add("secondary");
            none.setWrapText(true);
            box.getChildren().add(none);
        }
        for (Row row : section.rows()) {
            box.getChildren().add(row(KindStyle.of(section.kind()), row));
        }
        return box;
    }

    private VBox row(KindStyle style, Row row) {
        var aliases = new Label(String.join(", ", row.tag().aliases()));
        aliases.getStyleClass().add("secondary");
        var chip = new TagChip(style, row.tag().label(), null);
        var box = new VBox(line(chip, aliases, new Region(), row.passages()));
        box.getStyleClass().add("codebook-row");
        String definition = row.tag().definition();
        if (definition != null && !definition.isBlank()) {
            var words = new Label(definition);
            words.setWrapText(true);
            box.getChildren().add(words);
        }
        return box;
    }

    private HBox line(Node first, Node second, Node third, int passages) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var count = new Label(messages.get("codebook.count", passages));
        count.getStyleClass().add("secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(first, second, third, space, count);
        line.getStyleClass().add("codebook-line");
        return line;
    }
}
