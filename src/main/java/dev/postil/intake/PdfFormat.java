package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.pdf.NoTextException;
import dev.postil.intake.pdf.Pdf;
import dev.postil.intake.text.Extract;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Pages as they are printed, with what can be found of the text behind them.
final class PdfFormat implements DocumentFormat {

    private static final String SIGN = "%PDF-";
    private static final String MEDIA_TYPE = "application/pdf";
    private static final String NAME = "PDF";

    /// The sign may come a little late, as mail programs put lines before it.
    private static final int HEAD = 1024;

    private final Pdf pdf;

    PdfFormat(Pdf pdf) {
        this.pdf = pdf;
    }

    @Override
    public Match match(Original original) {
        byte[] bytes = original.bytes();
        int length = Math.min(bytes.length, HEAD);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (head.startsWith(SIGN)) {
            return Match.CONTENT;
        }
        // Something may stand before the sign; but a mail may have a PDF in it, and a text speak of
        // one.
        boolean isNamed = original.extension().equals("pdf");
        return isNamed || (head.contains(SIGN) && endsAsPdf(bytes)) ? Match.NAME : Match.NO;
    }

    private static boolean endsAsPdf(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        return new String(bytes, bytes.length - length, length, StandardCharsets.ISO_8859_1)
                .contains("%%EOF");
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    public Reading read(Original original, Progress progress) throws IntakeException {
        try {
            Extract extract = pdf.read(original.bytes(), progress);
            return Reading.of(original, MEDIA_TYPE, extract, List.of());
        } catch (InvalidPasswordException locked) {
            throw refusal(Reason.ENCRYPTED, original, locked);
        } catch (NoTextException pictures) {
            throw refusal(Reason.PICTURES, original, pictures);
        } catch (BoundlessException | StackOverflowError endless) {
            throw new IntakeException(Reason.BOUNDLESS, original.name(), endless, NAME);
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (IOException | RuntimeException damage) {
            // Broken files break PDFBox in ways of which it says nothing.
            throw new IntakeException(Reason.DAMAGED, original.name(), damage, NAME);
        }
    }

    private static IntakeException refusal(Reason reason, Original original, Throwable cause) {
        return new IntakeException(reason, original.name(), cause);
    }
}
