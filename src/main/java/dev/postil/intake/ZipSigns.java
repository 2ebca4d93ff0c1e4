package dev.postil.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells archives by the names of the files in them, which stand at both of their ends.
final class ZipSigns {

    private static final int HEAD = 8192;
    private static final int TAIL = 1 << 17;
    private static final int FIRST_FILE = 256;
    private static final String OPEN = "mimetypeapplication/vnd.oasis.opendocument.";
    private static final String OPEN_TEXT = OPEN + "text";

    /// What stands before each file, and for each in the list at the end.
    private static final Header LOCAL = new Header("PK\u0003\u0004", 30);

    private static final Header CENTRAL = new Header("PK\u0001\u0002", 46);

    /// @param name so many bytes behind the beginning of the signature stands the name
    private record Header(String signature, int name) {}

    private ZipSigns() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4;
    }

    /// A package of office parts that is no workbook and no slides is taken for a document.
    static boolean isWord(byte[] bytes) {
        return names(bytes, "word/")
                || (names(bytes, "[Content_Types].xml")
                        && !names(bytes, "xl/")
                        && !names(bytes, "ppt/"));
    }

    /// Documents in the open format say what they are in their first file.
    static boolean isOpenText(byte[] bytes) {
        return isZip(bytes)
                && (begins(bytes, OPEN_TEXT)
                        || (names(bytes, "content.xml")
                                && names(bytes, "META-INF/manifest.xml")
                                && !begins(bytes, "mimetypeapplication/")));
    }

    /// What kind of document in the open format it is by what it says, such as `spreadsheet`; empty
    /// where it is none, or none of those with cells or slides.
    static Optional<String> openKind(byte[] bytes) {
        return isZip(bytes)
                ? Stream.of("spreadsheet", "presentation")
                        .filter(kind -> begins(bytes, OPEN + kind))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether that stands at the very beginning, where the first file has its name and content.
    private static boolean begins(byte[] bytes, String sign) {
        return latin(bytes, 0, FIRST_FILE).contains(sign);
    }

    /// Whether a file in the archive is called so, or lies in a folder that is.
    static boolean names(byte[] bytes, String name) {
        if (!isZip(bytes)) {
            return false;
        }
        String head = latin(bytes, 0, HEAD);
        String tail = latin(bytes, Math.max(0, bytes.length - TAIL), TAIL);
        return isNamed(head, LOCAL, name) || isNamed(tail, CENTRAL, name);
    }

    /// Whether a name that begins so stands so far behind a signature.
    private static boolean isNamed(String archive, Header header, String name) {
        for (int at = archive.indexOf(header.signature());
                at >= 0;
                at = archive.indexOf(header.signature(), at + 1)) {
            if (archive.startsWith(name, at + header.name())) {
                return true;
            }
        }
        return false;
    }

    private static String latin(byte[] bytes, int from, int length) {
        return new String(
                bytes, from, Math.min(bytes.length - from, length), StandardCharsets.ISO_8859_1);
    }
}
