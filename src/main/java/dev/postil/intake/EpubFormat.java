package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.archive.LockedException;
import dev.postil.intake.epub.Epub;
import dev.postil.intake.epub.PicturesException;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A book, known by what its archive says of itself near its beginning.
final class EpubFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/epub+zip";
    private static final String NAME = "EPUB";
    private static final int HEAD = 4096;

    private final Epub epub;

    EpubFormat(Epub epub) {
        this.epub = epub;
    }

    @Override
    public Match match(Original original) {
        boolean named = original.extension().equals("epub");
        byte[] bytes = original.bytes();
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK")
                && (named
                        || head.contains("mimetype" + MEDIA_TYPE)
                        || head.contains("META-INF/container.xml"))) {
            return Match.CONTENT;
        }
        return named ? Match.NAME : Match.NO;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        try {
            return Reading.of(
                    original, MEDIA_TYPE, epub.read(original.bytes(), progress), List.of());
        } catch (LockedException locked) {
            throw new IntakeException(Reason.ENCRYPTED, original.name(), locked);
        } catch (PicturesException pictures) {
            throw new IntakeException(Reason.PICTURES, original.name(), pictures);
        } catch (BoundlessException boundless) {
            throw new IntakeException(Reason.BOUNDLESS, original.name(), boundless, NAME);
        } catch (IOException damaged) {
            throw new IntakeException(Reason.DAMAGED, original.name(), damaged, NAME);
        }
    }
}
