package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.archive.LockedException;
import dev.postil.intake.archive.OleContainer;
import dev.postil.intake.doc.Doc;
import dev.postil.task.Progress;
import java.io.IOException;
import java.util.List;

/// A document of Word 97 to 2003, known by the name of its main part in the container that all
/// programs of Office used.
final class DocFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/msword";
    private static final String MAIN_PART = "WordDocument";

    private final Doc doc;

    DocFormat(Doc doc) {
        this.doc = doc;
    }

    @Override
    public Match match(Original original) {
        return OleContainer.holds(original.bytes(), MAIN_PART) ? Match.CONTENT : Match.NO;
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
