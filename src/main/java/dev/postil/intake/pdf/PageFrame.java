package dev.postil.intake.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// What lies on a page before its text: its visible part and its links.
record PageFrame(PDRectangle visible, List<LinkArea> links) {

    static final PageFrame NONE = new PageFrame(new PDRectangle(), List.of());

    /// How far beyond the edge something may begin and still be seen.
    private static final float MARGIN = 2;

    private static final Glyph.Origin PLAIN = new Glyph.Origin(-1, false, false, false, null);

    /// A part of the page that leads somewhere.
    record LinkArea(PDRectangle area, String target) {}

    Glyph.Origin origin(MarkedContent.Open open, float x, float y, boolean heavy) {
        boolean outside =
                x < visible.getLowerLeftX() - MARGIN
                        || x > visible.getUpperRightX() + MARGIN
                        || y < visible.getLowerLeftY() - MARGIN
                        || y > visible.getUpperRightY() + MARGIN;
        String link = null;
        for (LinkArea each : links) {
            if (each.area().contains(x + 0.5f, y + 1)) {
                link = each.target();
            }
        }
        return open.mark() < 0 && !open.artifact() && !outside && !heavy && link == null
                ? PLAIN
                : new Glyph.Origin(open.mark(), open.artifact(), outside, heavy, link);
    }
}
