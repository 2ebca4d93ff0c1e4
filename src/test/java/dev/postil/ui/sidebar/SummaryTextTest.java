package dev.postil.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Tagging;
import dev.postil.settings.Grouping;
import dev.postil.settings.Settings;
import dev.postil.ui.Desktop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The summary as it is handed on.
class SummaryTextTest {

    @TempDir Path folder;
    private Desktop desktop;
    private SidebarViewModel model;

    @BeforeEach
    void open() {
        desktop = Desktop.in(folder);
        model =
                new SidebarViewModel(
                        desktop.session(),
                        new Settings("Ada"),
                        Messages.load(Locale.ENGLISH),
                        desktop.background(),
                        new Tagging(desktop.session()));
        model.grouping().set(Grouping.SUMMARY);
    }

    @Test
    void longWordsAreQuotedWhole() {
        String words = "Russia may escalate ".repeat(12).strip();
        desktop.open("Border", words);
        desktop.annotate(words, Desktop.use(desktop.tag("risk", "Escalation")));

        assertThat(plain()).contains("  “" + words + "” (¶ 1)\n");
    }

    @Test
    void whereNoneIsLinkedThatIsSaid() {
        desktop.open("Border", "Russia escalates");
        Tag russia = desktop.tag("actor", "Russia");
        desktop.annotate("Russia", Desktop.use(russia));
        desktop.annotate("escalates", Desktop.use(russia));
        model.know((_, kind, _) -> kind == null);

        assertThat(plain()).contains("2 passages in 1 document. None of them is linked yet.");
    }

    @Test
    void aLinkWithinAPassageIsToldUnderTheTagsOfBothItsEnds() {
        desktop.open("Border", "Russia escalates");
        Annotation passage = russiaAndEscalation();
        List<TagUse> uses = passage.tags();
        link("drives", LinkEnd.of(passage, uses.get(0)), LinkEnd.of(passage, uses.get(1)));

        assertThat(plain())
                .contains("  “Russia escalates” (¶ 1)\n    driven by ← Russia\n")
                .contains("  “Russia escalates” (¶ 1)\n    drives → Escalation\n");
    }

    @Test
    void aLinkOfTagsThatBothStandOnAPassageIsToldUnderEach() {
        desktop.open("Border", "Russia escalates");
        russiaAndEscalation();
        List<Tag> tags = desktop.session().vocabulary().now().tags();
        link("drives", LinkEnd.of(tags.get(0)), LinkEnd.of(tags.get(1)));

        assertThat(plain())
                .contains("every “Escalation” driven by ← every “Russia”\n")
                .contains("every “Russia” drives → every “Escalation”\n");
    }

    @Test
    void theDocumentOfALinkToAnotherIsNamed() {
        desktop.open("Far", "Moscow calls");
        Annotation far = desktop.annotate("Moscow", Desktop.use(desktop.tag("actor", "Moscow")));
        desktop.open("Near", "Russia acts");
        Annotation near = desktop.annotate("Russia", Desktop.use(desktop.tag("actor", "Russia")));
        link(
                "contradicts",
                LinkEnd.of(near, near.tags().getFirst()),
                LinkEnd.of(far, far.tags().getFirst()));

        assertThat(plain()).contains("contradicts → Moscow (in Far)\n");
    }

    private Annotation russiaAndEscalation() {
        Tag russia = desktop.tag("actor", "Russia");
        Tag escalation = desktop.tag("risk", "Escalation");
        return desktop.annotate("Russia escalates", Desktop.use(russia), Desktop.use(escalation));
    }

    private void link(String type, LinkEnd from, LinkEnd to) {
        UUID ada = Sample.ADA.id();
        var link = new Link(desktop.id(), type, from, to, null, ada, Sample.NOW, Sample.NOW);
        desktop.session().perform(new Change.OfLink(null, link));
    }

    private String plain() {
        List<SummaryText> texts = new ArrayList<>();
        model.summary(texts::add);
        return texts.getFirst().plain();
    }
}
