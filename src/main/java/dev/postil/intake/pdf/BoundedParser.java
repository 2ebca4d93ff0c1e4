package dev.postil.intake.pdf;

import dev.postil.intake.archive.BoundlessException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/// Opens a file without touching the disk, and refuses streams that unpack without end before
/// anything unpacks them.
final class BoundedParser extends PDFParser {

    private static final long MEMORY = 200L << 20;

    /// The largest stream, unpacked; fonts of all of Chinese come to a tenth of it.
    private static final long LARGEST = 80L << 20;

    /// One byte becomes some thousand at most.
    private static final long HARMLESS = LARGEST / 1100;

    private boolean endless;

    BoundedParser(byte[] bytes) throws IOException {
        super(
                new RandomAccessReadBuffer(bytes),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache);
    }

    /// Refuses a file of which a part was found to be endless: PDFBox only leaves out such a part.
    void requireBounds() throws BoundlessException {
        if (endless) {
            throw new BoundlessException("unpacks to more than is read");
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        int packings = packings(dictionary);
        boolean picture = COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE));
        if (packings > 0 && !picture && (packings > 1 || stream.getLength() > HARMLESS)) {
            measure(stream, packings);
        }
        return stream;
    }

    private int packings(COSDictionary dictionary) throws IOException {
        COSBase filter = dictionary.getDictionaryObject(COSName.FILTER, COSName.F);
        int count = 0;
        if (filter instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                count += packs(array.getObject(i)) ? 1 : 0;
            }
        } else if (packs(filter)) {
            count = 1;
        }
        if (count > 3) {
            endless = true;
            throw new BoundlessException("packed too often");
        }
        return count;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean packs(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter)
                || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)
                || COSName.LZW_DECODE.equals(filter)
                || COSName.LZW_DECODE_ABBREVIATION.equals(filter)
                || COSName.RUN_LENGTH_DECODE.equals(filter);
    }

    /// Unpacks without keeping anything. What is damaged or locked is left for others to judge.
    private void measure(COSStream stream, int packings) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        try (InputStream packed = unpacked(stream, packings)) {
            for (int count = packed.read(buffer); count >= 0; count = packed.read(buffer)) {
                all += count;
                if (all > LARGEST) {
                    endless = true;
                    throw new BoundlessException("unpacks to more than is read");
                }
            }
        } catch (ZipException | EOFException _) {
            // Not what it says; whoever reads it will see.
            return;
        }
    }

    private static InputStream unpacked(COSStream stream, int packings) throws IOException {
        InputStream input = stream.createRawInputStream();
        for (int i = 0; i < packings; i++) {
            input = new InflaterInputStream(input);
        }
        return input;
    }
}
