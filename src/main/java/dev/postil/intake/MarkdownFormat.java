package dev.postil.intake;

import dev.postil.intake.markdown.Markdown;
import dev.postil.intake.text.Decoded;
import dev.postil.intake.text.Extract;
import dev.postil.intake.text.TextDecoder;
import dev.postil.task.Progress;
import java.util.Set;

/// Markdown, known by its name: its content could be any plain text.
final class MarkdownFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "text/markdown";
    private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mdown", "mkd");

    /// In bytes.
    private static final int SHORT = 1 << 16;

    private final Markdown markdown;

    MarkdownFormat(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public Match match(Original original) {
        String declared = original.declaredMediaType();
        boolean named =
                (declared == null || declared.startsWith(PlainTextFormat.MEDIA_TYPE))
                        ? EXTENSIONS.contains(original.extension())
                        : declared.startsWith(MEDIA_TYPE);
        // Markdown may begin with HTML: its name says more than its first tag.
        return named && ForeignFormat.of(original.bytes()).isEmpty() ? Match.CONTENT : Match.NO;
    }

    /// Parsers of Markdown take long over some signs that come very often, and tables and HTML may
    /// become far more than they are.
    @Override
    public boolean isHarmless(Original original) {
        byte[] bytes = original.bytes();
        if (bytes.length > SHORT) {
            return false;
        }
        for (byte b : bytes) {
            if (b == '<' || b == '|') {
                return false;
            }
        }
        return true;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        Decoded decoded = TextDecoder.decode(original.bytes(), original.declaredCharset());
        if (BinaryCheck.isBinary(decoded.text())) {
            throw new IntakeException(IntakeException.Reason.BINARY, original.name());
        }
        progress.checkCancelled();
        Extract extract = markdown.read(decoded.text(), progress);
        return Reading.of(original, MEDIA_TYPE, extract, Warning.of(decoded));
    }
}
