package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.docx.LockedPackage;
import dev.postil.intake.docx.WordDocument;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.LanguageGuess;
import dev.postil.task.Progress;
import java.util.List;
import java.util.Set;

/// A document of Word, known by the names in its archive.
final class DocxFormat implements DocumentFormat {

    private static final String NAME = "DOCX";
    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Set<String> EXTENSIONS = Set.of("docx", "docm", "dotx", "dotm");

    private final LanguageGuess languages;

    DocxFormat(LanguageGuess languages) {
        this.languages = languages;
    }

    @Override
    public Match match(Original original) {
        if (ZipSigns.isWord(original.bytes()) || LockedPackage.isIn(original.bytes())) {
            return Match.CONTENT;
        }
        return EXTENSIONS.contains(original.extension()) ? Match.NAME : Match.NO;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        if (LockedPackage.isIn(original.bytes())) {
            throw new IntakeException(Reason.ENCRYPTED, original.name());
        }
        Extract extract =
                PackedFile.read(
                        original, NAME, archive -> WordDocument.read(archive, languages, progress));
        return Reading.of(original, MEDIA_TYPE, extract, List.of());
    }
}
