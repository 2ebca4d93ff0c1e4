package dev.postil.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsViewModelTest {

    @TempDir Path folder;

    private Desktop desktop;
    private Document document;
    private DetailsViewModel details;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        document = desktop.add("brief-final-2", "Words.");
        details = new DetailsViewModel(desktop.session(), Messages.load(Locale.ENGLISH), document);
    }

    @Test
    void whatIsKnownIsCorrectedInOneStep() {
        details.title().set(" A brief ");
        details.authors().set("Ada Lovelace;  Émile du Châtelet ;");
        details.published().set("2025-03");
        details.language().set("pt-BR");
        details.address().set("https://example.org/brief");
        details.outlet().set(" Harbour Gazette ");
        details.save();

        assertThat(now().title()).isEqualTo("A brief");
        assertThat(now().creators()).containsExactly("Ada Lovelace", "Émile du Châtelet");
        assertThat(now().published()).isEqualTo("2025-03");
        assertThat(now().language()).isEqualTo("pt-BR");
        assertThat(now().source().uri()).isEqualTo("https://example.org/brief");
        assertThat(now().source().outlet()).isEqualTo("Harbour Gazette");

        desktop.session().history().undo();
        assertThat(now()).isEqualTo(document);
    }

    @Test
    void whatCannotBeIsSaidAndNotSaved() {
        details.published().set("22 March");
        assertThat(details.problem().get()).contains("2025-03-22");
        details.published().set("2025-02-30");
        assertThat(details.problem().get()).contains("2025-03-22");
        details.published().set("");
        details.language().set("English!");
        assertThat(details.problem().get()).contains("pt-BR");
        details.language().set("");
        details.address().set("example org");
        assertThat(details.problem().get()).contains("https:");
        details.address().set("");
        details.title().set(" ");
        assertThat(details.problem().get()).contains("title");
        details.save();

        assertThat(now()).isEqualTo(document);
    }

    @Test
    void savingWhatWasNotTouchedIsNoStep() {
        Object last = desktop.session().history().undoable().get();
        details.save();

        assertThat(desktop.session().history().undoable().get()).isEqualTo(last);
    }

    private Document now() {
        return desktop.session().library().document(document.id()).orElseThrow();
    }
}
