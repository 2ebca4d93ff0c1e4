package dev.postil.intake;

import java.nio.charset.StandardCharsets;

/// Tells archives by the names of the files in them, which stand at both of their ends.
final class ZipSigns {

    private static final int HEAD = 8192;
    private static final int TAIL = 1 << 17;

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
        return names(bytes, "mimetypeapplication/vnd.oasis.opendocument.text")
                || (names(bytes, "content.xml")
                        && names(bytes, "META-INF/manifest.xml")
                        && !names(bytes, "mimetypeapplication/"));
    }

    /// Whether a file in the archive is called so, or lies in a folder that is.
    static boolean names(byte[] bytes, String name) {
        if (!isZip(bytes)) {
            return false;
        }
        int end = Math.max(0, bytes.length - TAIL);
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.contains(name)
                || new String(bytes, end, bytes.length - end, StandardCharsets.ISO_8859_1)
                        .contains(name);
    }
}
