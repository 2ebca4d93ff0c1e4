package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.plain.PlainText;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Decoded;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.TextDecoder;
import dev.postil.task.Progress;
import java.util.ArrayList;
import java.util.List;

/// Text without markup, in any encoding: what is left when no other format knows the file.
final class PlainTextFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "text/plain";

    private final PlainText plainText;

    PlainTextFormat(PlainText plainText) {
        this.plainText = plainText;
    }

    @Override
    public Match match(Original original) {
        return original.extension().equals("txt") ? Match.NAME : Match.PERHAPS;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        Decoded decoded = TextDecoder.decode(original.bytes(), null);
        if (BinaryCheck.isBinary(decoded.text())) {
            throw new IntakeException(Reason.BINARY, original.name());
        }
        progress.checkCancelled();
        Extract extract = plainText.read(CharacterRules.apply(decoded.text()), progress);
        return reading(original, MEDIA_TYPE, extract, warnings(decoded));
    }

    /// Fills what the document did not say itself.
    static Reading reading(
            Original original, String mediaType, Extract extract, List<Warning> warnings) {
        String title = extract.title();
        return new Reading(
                title == null || title.isBlank() ? original.nameAsTitle() : title,
                extract.creators(),
                extract.published(),
                extract.language(),
                mediaType,
                extract.uri(),
                extract.content(),
                warnings);
    }

    static List<Warning> warnings(Decoded decoded) {
        List<Warning> warnings = new ArrayList<>();
        if (decoded.guessed()) {
            String charset = decoded.charset().name();
            warnings.add(new Warning(Warning.Kind.ENCODING_GUESSED, charset));
        }
        if (decoded.replaced() > 0) {
            String count = Integer.toString(decoded.replaced());
            warnings.add(new Warning(Warning.Kind.BYTES_REPLACED, count));
        }
        return warnings;
    }
}
