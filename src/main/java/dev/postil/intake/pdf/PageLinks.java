package dev.postil.intake.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/// Finds where parts of a page lead, as far as it is safe to follow.
final class PageLinks {

    private static final int MOST = 500;

    private final PDDocument document;
    private final Map<COSDictionary, Integer> numbers;

    /// @param numbers of the pages, from 0
    PageLinks(PDDocument document, Map<COSDictionary, Integer> numbers) {
        this.document = document;
        this.numbers = numbers;
    }

    /// The name of the place where a page begins.
    static String anchor(int page) {
        return "page-" + (page + 1);
    }

    List<PageFrame.LinkArea> of(PDPage page) {
        List<PageFrame.LinkArea> areas = new ArrayList<>();
        if (page.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.ANNOTS) == null) {
            return areas;
        }
        try {
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDRectangle area = annotation.getRectangle();
                String target =
                        annotation instanceof PDAnnotationLink link
                                        && area != null
                                        && areas.size() < MOST
                                ? target(link)
                                : null;
                if (target != null) {
                    areas.add(new PageFrame.LinkArea(area, target));
                }
            }
        } catch (IOException | RuntimeException _) {
            // A page reads on without the links that are damaged.
            return areas;
        }
        return areas;
    }

    private @Nullable String target(PDAnnotationLink link) throws IOException {
        PDAction action = link.getAction();
        if (action instanceof PDActionURI address) {
            return safe(address.getURI());
        }
        PDDestination to =
                action instanceof PDActionGoTo inside
                        ? inside.getDestination()
                        : link.getDestination();
        return inside(to);
    }

    private @Nullable String inside(@Nullable PDDestination to) throws IOException {
        PDDestination place = to;
        if (to instanceof PDNamedDestination named) {
            place = document.getDocumentCatalog().findNamedDestinationPage(named);
        }
        if (!(place instanceof PDPageDestination page)) {
            return null;
        }
        PDPage target = page.getPage();
        Integer number =
                target == null
                        ? Integer.valueOf(page.getPageNumber())
                        : numbers.get(target.getCOSObject());
        return number == null || number < 0 ? null : "#" + anchor(number);
    }

    private static @Nullable String safe(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String address = written.strip();
        int colon = address.indexOf(':');
        if (colon < 0) {
            return address.startsWith("www.") ? "http://" + address : null;
        }
        return switch (address.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https", "mailto", "ftp", "doi", "tel" -> address;
            default -> null;
        };
    }
}
