package dev.postil.intake;

import dev.postil.intake.rtf.Rtf;
import dev.postil.task.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A document in RTF, known by its first characters whatever it is called.
final class RtfFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/rtf";
    private static final int HEAD = 64;

    private final Rtf rtf;

    RtfFormat(Rtf rtf) {
        this.rtf = rtf;
    }

    @Override
    public Match match(Original original) {
        byte[] bytes = original.bytes();
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.stripLeading().replaceFirst("^\u00EF\u00BB\u00BF", "").startsWith("{\\rtf")
                ? Match.CONTENT
                : Match.NO;
    }

    @Override
    public Reading read(Original original, Progress progress) {
        return Reading.of(original, MEDIA_TYPE, rtf.read(original.bytes(), progress), List.of());
    }
}
