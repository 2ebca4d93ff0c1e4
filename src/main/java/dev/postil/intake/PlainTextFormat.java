package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.plain.PlainText;
import dev.postil.intake.text.CharacterRules;
import dev.postil.intake.text.Decoded;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.TextDecoder;
import dev.postil.task.Progress;

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
    public boolean isHarmless() {
        return true;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        Decoded decoded = TextDecoder.decode(original.bytes(), null);
        if (BinaryCheck.isBinary(decoded.text())) {
            throw new IntakeException(Reason.BINARY, original.name());
        }
        progress.checkCancelled();
        Extract extract = plainText.read(CharacterRules.apply(decoded.text()), progress);
        return Reading.of(original, MEDIA_TYPE, extract, Warning.of(decoded));
    }
}
