package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.mail.SavedPage;
import dev.postil.task.Progress;
import java.io.IOException;
import java.util.Set;

/// A web page that was saved in one file with its pictures: the page is read as any other.
final class MhtmlFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "multipart/related";
    private static final Set<String> EXTENSIONS = Set.of("mht", "mhtml");

    private final HtmlFormat html;

    MhtmlFormat(HtmlFormat html) {
        this.html = html;
    }

    @Override
    public Match match(Original original) {
        boolean named = EXTENSIONS.contains(original.extension());
        if (MailHeaders.areOfBrowser(original.bytes())
                || (named && MailHeaders.areThere(original.bytes()))) {
            return Match.CONTENT;
        }
        return named ? Match.NAME : Match.NO;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        SavedPage page;
        try {
            page = SavedPage.of(original.bytes());
        } catch (IOException damaged) {
            throw new IntakeException(Reason.DAMAGED, original.name(), damaged, "MHTML");
        }
        String type = page.charset() == null ? "" : "; charset=" + page.charset().name();
        String address = page.address() == null ? original.uri() : page.address();
        Original inner = new Original(original.name(), page.html(), "text/html" + type, address);
        Reading read = html.read(inner, progress);
        return new Reading(
                read.title(),
                read.creators(),
                read.published(),
                read.language(),
                MEDIA_TYPE,
                read.uri() == null ? address : read.uri(),
                read.outlet(),
                read.content(),
                read.warnings());
    }
}
