package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.archive.LockedException;
import dev.postil.intake.mail.Mail;
import dev.postil.task.Progress;
import java.io.IOException;
import java.util.List;

/// A mail as it was sent, known by the headers that programs give it.
final class MailFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "message/rfc822";

    private final Mail mail;

    MailFormat(Mail mail) {
        this.mail = mail;
    }

    @Override
    public Match match(Original original) {
        if (MailHeaders.areThere(original.bytes())) {
            return Match.CONTENT;
        }
        return original.extension().equals("eml") ? Match.NAME : Match.NO;
    }

    @Override
    public Reading read(Original original, Progress progress) throws IntakeException {
        try {
            return Reading.of(
                    original, MEDIA_TYPE, mail.read(original.bytes(), progress), List.of());
        } catch (LockedException locked) {
            throw new IntakeException(Reason.ENCRYPTED, original.name(), locked);
        } catch (IOException damaged) {
            throw new IntakeException(Reason.DAMAGED, original.name(), damaged, "EML");
        }
    }
}
