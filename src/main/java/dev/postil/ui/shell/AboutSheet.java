package dev.postil.ui.shell;

import dev.postil.i18n.Messages;
import dev.postil.ui.control.Overlay;
import dev.postil.ui.control.TabLeaves;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Name, version and what the program is made of, with the licences the build collected.
final class AboutSheet {

    private static final String LICENCES = "/dev/postil/third-party.txt";

    private final Overlay overlay;
    private final Messages messages;
    private final String version;

    AboutSheet(Overlay overlay, Messages messages, String version) {
        this.overlay = overlay;
        this.messages = messages;
        this.version = version;
    }

    void show() {
        var title = new Label(messages.get("app.name"));
        title.getStyleClass().add("sheet-title");
        var about = new Label(messages.get("about.words", version));
        about.setWrapText(true);
        var heading = new Label(messages.get("about.licences"));
        heading.getStyleClass().add("section-title");
        var licences = new TextArea(licences());
        licences.setId("licences");
        licences.setEditable(false);
        licences.setWrapText(true);
        heading.setLabelFor(licences);
        TabLeaves.install(licences);
        VBox.setVgrow(licences, Priority.ALWAYS);
        var close = new Button(messages.get("about.close"));
        close.setOnAction(_ -> overlay.hide());
        var sheet = new VBox(title, about, heading, licences, close);
        sheet.setId("about");
        sheet.getStyleClass().add("about-sheet");
        overlay.show(sheet, licences);
    }

    private String licences() {
        try (InputStream in = AboutSheet.class.getResourceAsStream(LICENCES)) {
            return in == null
                    ? messages.get("about.licences.none")
                    : Licences.readable(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return messages.get("about.licences.none");
        }
    }
}
