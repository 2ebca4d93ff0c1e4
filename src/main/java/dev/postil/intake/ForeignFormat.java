package dev.postil.intake;

import dev.postil.intake.archive.OleContainer;
import dev.postil.intake.docx.LockedPackage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A kind of file that is known but not read, so that a refusal can say what it met.
///
/// @param isText whether it holds a text that its program could save in a format that is read
record ForeignFormat(String name, boolean isText) {

    private static final Set<String> TEXTS =
            Set.of("XLSX", "PPTX", "XLS", "PPT", "MSG", "ODS", "ODP");

    /// Streams of the programs that write into containers of Office 97.
    private static final Map<String, String> STREAMS =
            Map.of(
                    "Workbook",
                    "XLS",
                    "PowerPoint Document",
                    "PPT",
                    "__properties_version1.0",
                    "MSG");

    /// In bytes.
    private static final int SIGNED = 24;

    private record Sign(int offset, String bytes, String name) {}

    /// Each sign as Latin-1 characters, one for each byte; the first that fits names the file.
    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(0, "\u0089PNG", "PNG"),
                    new Sign(0, "\u00FF\u00D8\u00FF", "JPEG"),
                    new Sign(0, "GIF8", "GIF"),
                    new Sign(0, "\u001F\u008B", "GZIP"),
                    new Sign(0, "7z\u00BC\u00AF", "7-Zip"),
                    new Sign(0, "Rar!", "RAR"),
                    new Sign(0, "SQLite format 3\0", "SQLite"),
                    new Sign(0, "\u007FELF", "ELF"),
                    new Sign(4, "ftyp", "MP4"),
                    new Sign(0, "ID3", "MP3"));

    static Optional<ForeignFormat> of(byte[] bytes) {
        return name(bytes).map(name -> new ForeignFormat(name, TEXTS.contains(name)));
    }

    private static Optional<String> name(byte[] bytes) {
        if (LockedPackage.isIn(bytes)) {
            return Optional.empty();
        }
        if (OleContainer.isOne(bytes)) {
            return Optional.of(
                    STREAMS.entrySet().stream()
                            .filter(stream -> OleContainer.holds(bytes, stream.getKey()))
                            .map(Map.Entry::getValue)
                            .sorted()
                            .findFirst()
                            .orElse("Office 97"));
        }
        if (!beginsAsText(bytes)) {
            for (Sign sign : SIGNS) {
                if (hasAt(bytes, sign.offset(), sign.bytes())) {
                    return Optional.of(sign.name());
                }
            }
        }
        boolean read = ZipSigns.isWord(bytes) || ZipSigns.isOpenText(bytes);
        return ZipSigns.isZip(bytes) && !read ? Optional.of(zipOf(bytes)) : Optional.empty();
    }

    /// Some signs are letters, with which a text may begin as well; what they stand for has bytes
    /// soon after them that no text has.
    private static boolean beginsAsText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SIGNED); i++) {
            boolean isControl = bytes[i] >= 0 && bytes[i] < '\t';
            if (isControl || bytes[i] == 0x0E || bytes[i] == 0x1A || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static String zipOf(byte[] bytes) {
        if (ZipSigns.names(bytes, "xl/")) {
            return "XLSX";
        }
        if (ZipSigns.names(bytes, "ppt/")) {
            return "PPTX";
        }
        return ZipSigns.openKind(bytes)
                .map(kind -> kind.startsWith("spreadsheet") ? "ODS" : "ODP")
                .orElse("ZIP");
    }

    private static boolean hasAt(byte[] bytes, int offset, String sign) {
        if (bytes.length < offset + sign.length()) {
            return false;
        }
        for (int i = 0; i < sign.length(); i++) {
            if ((bytes[offset + i] & 0xFF) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
