package dev.postil.exchange;

import dev.postil.exchange.ExchangeException.Reason;
import dev.postil.model.Codebook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// A codebook by itself in a file: JSON with all there is, CSV for a spreadsheet, and the codebook
/// XML of REFI-QDA (`.qdc`) for other programs of qualitative analysis. Any thread; blocks.
public final class CodebookFile {

    /// More than any codebook that was made by people.
    private static final long LARGEST = 50_000_000;

    /// The forms of a codebook file.
    public enum Format {
        JSON,
        CSV,
        QDC;

        /// The form that a file name's ending stands for; JSON where it says nothing.
        public static Format of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return name.endsWith(".csv")
                    ? CSV
                    : name.endsWith(".qdc") || name.endsWith(".xml") ? QDC : JSON;
        }
    }

    private CodebookFile() {}

    /// Writes a codebook. Leaves the stream open.
    public static void write(Codebook codebook, Format format, OutputStream out)
            throws IOException {
        switch (format) {
            case JSON -> CodebookJsonFile.write(codebook, out);
            case CSV -> out.write(CodebookCsv.write(codebook).getBytes(StandardCharsets.UTF_8));
            case QDC -> CodebookXml.write(codebook, out);
        }
    }

    /// Reads a codebook. Things without an id of their own get one that is the same each time.
    ///
    /// @param now stands for the time of change where the file says none
    public static Codebook read(Path file, Instant now) throws ExchangeException, IOException {
        if (Files.size(file) > LARGEST) {
            throw new ExchangeException(Reason.TOO_LARGE, "1", "1");
        }
        byte[] bytes = Files.readAllBytes(file);
        return switch (Format.of(file)) {
            case JSON -> CodebookJsonFile.read(new ByteArrayInputStream(bytes));
            case CSV -> CodebookCsv.read(text(bytes), now);
            case QDC -> CodebookXml.read(new ByteArrayInputStream(bytes), now);
        };
    }

    private static String text(byte[] bytes) throws ExchangeException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException failure) {
            throw ExchangeException.notUtf8(failure);
        }
    }
}
