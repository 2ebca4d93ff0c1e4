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

    static final String MEDIA_TYPE = "text/plain";

    /// In bytes: some 2,000 pages, which take far less than a second and a tenth of the memory.
    private static final int SHORT = 4 << 20;

    /// Each line costs many times what is in it.
    private static final int MOST_LINES = 2_000_000;

    private final PlainText plainText;

    PlainTextFormat(PlainText plainText) {
        this.plainText = plainText;
    }

    @Override
    public Match match(Original original) {
        return original.extension().equals("txt") ? Match.NAME : Match.PERHAPS;
    }

    @Override
    public boolean isHarmless(Original original) {
        return original.bytes().length <= SHORT;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        Decoded decoded = TextDecoder.decode(original.bytes(), original.declaredCharset());
        if (BinaryCheck.isBinary(decoded.text())) {
            throw new IntakeException(Reason.BINARY, original.name());
        }
        if (decoded.text().chars().filter(c -> c == '\n' || c == '\r').count() > MOST_LINES) {
            throw new IntakeException(Reason.TOO_HEAVY, original.name());
        }
        progress.checkCancelled();
        Extract extract = plainText.read(CharacterRules.apply(decoded.text()), progress);
        return Reading.of(original, MEDIA_TYPE, extract, Warning.of(decoded));
    }
}
