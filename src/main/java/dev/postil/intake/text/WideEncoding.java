package dev.postil.intake.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Recognises UTF-16 and UTF-32 without a byte order mark: line ends, spaces and Latin letters
/// leave zero bytes, and always in the same places.
final class WideEncoding {

    private static final int SAMPLE = 1 << 16;

    /// Zeros in the wrong places, for each in the right ones, that text still may have.
    private static final double TOLERANCE = 0.05;

    private WideEncoding() {}

    static Optional<Charset> of(byte[] bytes) {
        int[] zeros = new int[4];
        int length = Math.min(bytes.length, SAMPLE) & ~3;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 3]++;
            }
        }
        int units = length / 4;
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (units == 0 || even + odd == 0) {
            return Optional.empty();
        }
        if (zeros[3] > 0.9 * units && zeros[2] > 0.6 * units && zeros[0] < 0.1 * units) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (zeros[0] > 0.9 * units && zeros[1] > 0.6 * units && zeros[3] < 0.1 * units) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        return utf16(bytes, even, odd).filter(charset -> isText(bytes, length, charset));
    }

    private static Optional<Charset> utf16(byte[] bytes, int even, int odd) {
        if ((bytes.length & 1) != 0) {
            return Optional.empty();
        }
        if (even <= odd * TOLERANCE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return odd <= even * TOLERANCE ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /// Binary data has zeros too, but decodes to characters that no text has.
    private static boolean isText(byte[] bytes, int length, Charset charset) {
        String text = new String(bytes, 0, length, charset);
        long strange =
                text.codePoints()
                        .filter(c -> c == 0xFFFD || !Character.isDefined(c) || isControl(c))
                        .count();
        return strange <= text.length() * 0.02;
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c);
    }
}
