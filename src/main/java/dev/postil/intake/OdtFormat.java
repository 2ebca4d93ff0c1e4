package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.odt.OpenDocument;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// A document in the open format of LibreOffice and others, packed or flat, known by what its first
/// file or element says.
final class OdtFormat implements DocumentFormat {

    private static final String NAME = "ODT";
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String FLAT_TYPE = MEDIA_TYPE + "-flat-xml";
    private static final String VOCABULARY = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final int HEAD = 4096;
    private static final Set<String> EXTENSIONS = Set.of("odt", "ott", "odm", "fodt");

    private final LanguageGuess languages;

    OdtFormat(LanguageGuess languages) {
        this.languages = languages;
    }

    @Override
    public Match match(Original original) {
        if (ZipSigns.isOpenText(original.bytes()) || isFlat(original.bytes())) {
            return Match.CONTENT;
        }
        return EXTENSIONS.contains(original.extension()) ? Match.NAME : Match.NO;
    }

    private static boolean isFlat(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return head.contains(":document") && head.contains(VOCABULARY) && !ZipSigns.isZip(bytes);
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        if (isFlat(original.bytes())) {
            Extract extract =
                    PackedFile.guard(
                            original,
                            NAME,
                            source -> OpenDocument.readFlat(source.bytes(), languages, progress));
            return Reading.of(original, FLAT_TYPE, extract, List.of());
        }
        Extract extract =
                PackedFile.read(
                        original,
                        NAME,
                        archive -> {
                            if (OpenDocument.isLocked(archive)) {
                                throw new IntakeException(Reason.ENCRYPTED, original.name());
                            }
                            return OpenDocument.read(archive, languages, progress);
                        });
        return Reading.of(original, MEDIA_TYPE, extract, List.of());
    }
}
