package dev.postil.intake.odt;

import dev.postil.intake.archive.Cursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names in open documents, of elements and of styles.
final class Names {

    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Pattern ESCAPE = Pattern.compile("_([0-9a-f]{1,4})_");

    private Names() {}

    /// The element's name with the prefix that it usually has: `text:p`.
    static String of(Cursor xml) {
        return prefix(xml.vocabulary()) + xml.name();
    }

    private static String prefix(String vocabulary) {
        return switch (vocabulary) {
            case OASIS + "text:1.0" -> "text:";
            case OASIS + "table:1.0" -> "table:";
            case OASIS + "drawing:1.0" -> "draw:";
            case OASIS + "office:1.0" -> "office:";
            case OASIS + "style:1.0" -> "style:";
            case OASIS + "form:1.0" -> "form:";
            case OASIS + "meta:1.0" -> "meta:";
            case OASIS + "svg-compatible:1.0" -> "svg:";
            case OASIS + "presentation:1.0" -> "presentation:";
            case "http://purl.org/dc/elements/1.1/" -> "dc:";
            case "http://www.w3.org/1998/Math/MathML" -> "math:";
            default -> "other:";
        };
    }

    /// A style's name as its user sees it: `Heading_20_1` is `Heading 1`.
    static String shown(String name) {
        Matcher escape = ESCAPE.matcher(name);
        return escape.replaceAll(
                found ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
