package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.archive.LockedException;
import dev.postil.intake.doc.Doc;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A document of Word 97 to 2003, known by the name of its main part in the container that all
/// programs of Office used.
final class DocFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/msword";
    private static final String CONTAINER = "\u00D0\u00CF\u0011\u00E0";
    private static final byte[] MAIN_PART = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

    private final Doc doc;

    DocFormat(Doc doc) {
        this.doc = doc;
    }

    @Override
    public Match match(Original original) {
        byte[] bytes = original.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
        return head.equals(CONTAINER) && holds(bytes, MAIN_PART) ? Match.CONTENT : Match.NO;
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int k = 0;
            while (k < wanted.length
                    && Character.toLowerCase(bytes[i + k]) == Character.toLowerCase(wanted[k])) {
                k++;
            }
            if (k == wanted.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        try {
            return Reading.of(
                    original, MEDIA_TYPE, doc.read(original.bytes(), progress), List.of());
        } catch (LockedException locked) {
            throw new IntakeException(Reason.ENCRYPTED, original.name(), locked);
        } catch (IOException damaged) {
            throw new IntakeException(Reason.DAMAGED, original.name(), damaged, "DOC");
        }
    }
}
