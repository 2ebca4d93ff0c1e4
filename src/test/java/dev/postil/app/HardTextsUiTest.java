package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.session.OpenedWorkspace;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

/// The whole window from empty to full, with words that are hard to set: none may push another part
/// out of the window.
class HardTextsUiTest extends WindowTest {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private static final String MANY_SCRIPTS =
            """
            # Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and what the ministry calls a policy of ambiguity that nobody has ever written down

            The Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft signs little.

            اتفقت الوزارة على سياسة الغموض الاستراتيجي، ولم تسمّ أي جانب، ولم تكتب شيئا عن ذلك في السنوات العشر الماضية.

            外交部十年来一直奉行战略模糊政策，既不表态，也很少签署文件。国防参谋部则认为没有书面协议会造成事故。

            שר הביטחון אמר שהעמימות האסטרטגית היא הברירה הפחות גרועה מבין השלוש.

            मंत्रालय ने दस वर्षों से रणनीतिक अस्पष्टता की नीति अपनाई है।

            https://example.org/a/very/long/address/that/has/no/blank/in/it/at/all/and/does/not/end/before/the/line/does.html
            """;

    @Test
    void anEmptyWorkspaceSaysWhatToDo() throws Exception {
        workspace = OpenedWorkspace.empty(folder);

        pictures("window-empty");

        assertThat(onFxThread(() -> root().lookup("#empty-state").isVisible())).isTrue();
    }

    @Test
    void aDocumentWithoutAnnotationsAndWithOne() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        pictures("window-0");

        fx(() -> tagWords("\\p{L}{2,12}", 1));
        pictures("window-1");

        assertThat(workspace.document().annotations()).hasSize(1);
    }

    @Test
    void twentyAnnotationsInManyScripts() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        fx(() -> workspace.importText("long.md", MANY_SCRIPTS));
        fx(this::tagHardWords);
        fx(() -> tagWords("\\p{L}{2,12}", 14));

        pictures("window-scripts");

        assertThat(workspace.document().annotations()).hasSize(20);
        assertThat(onFxThread(this::cardsAreAsWideAsTheirList)).isTrue();
    }

    private void tagHardWords() {
        name("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau", "actor", LONG);
        name("الغموض الاستراتيجي", "implication", "الغموض الاستراتيجي");
        name("战略模糊政策", "implication", "战略模糊");
        name("העמימות האסטרטגית", "implication", "עמימות");
        name("रणनीतिक अस्पष्टता", "risk", "अस्पष्टता");
        name("https://example.org/a/very/long/address/that/has/no", "risk", "Address");
        note("注意：" + LONG + " — " + "لم تسمّ أي جانب");
    }

    private boolean cardsAreAsWideAsTheirList() {
        var root = root();
        var scene = new Scene(root, 1000, 700);
        scene.snapshot(null);
        var list = (ListView<?>) root.lookup("#annotation-list");
        return list.lookupAll(".annotation-card").stream()
                .allMatch(card -> card.getLayoutBounds().getWidth() <= list.getWidth());
    }
}
