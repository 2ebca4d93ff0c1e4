package dev.postil.intake;

import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.archive.Archive;
import dev.postil.intake.archive.BoundlessException;
import dev.postil.intake.archive.Limits;
import dev.postil.intake.text.Extract;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;

/// Opens a document that is an archive of XML, and says in the program's words why one cannot be
/// opened.
final class PackedFile {

    /// Reads a document.
    @FunctionalInterface
    interface Reader<T> {
        Extract read(T source) throws IOException, XMLStreamException, IntakeException;
    }

    private PackedFile() {}

    /// Reads the archive that an original is.
    ///
    /// @param format what to call it
    static Extract read(Original original, String format, Reader<Archive> reader)
            throws IntakeException {
        return guard(
                original,
                format,
                source -> {
                    try (Archive archive = Archive.open(source.bytes(), Limits.OF_A_DOCUMENT)) {
                        return reader.read(archive);
                    }
                });
    }

    /// Reads an original; whatever goes wrong in it is the file's fault, and no other failure comes
    /// out.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    static Extract guard(Original original, String format, Reader<Original> reader)
            throws IntakeException {
        try {
            return reader.read(original);
        } catch (BoundlessException failure) {
            throw new IntakeException(Reason.BOUNDLESS, original.name(), failure, format);
        } catch (IOException | XMLStreamException failure) {
            throw new IntakeException(Reason.DAMAGED, original.name(), failure, format);
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException failure) {
            // Libraries say in many ways that a file is broken.
            throw new IntakeException(Reason.DAMAGED, original.name(), failure, format);
        }
    }
}
