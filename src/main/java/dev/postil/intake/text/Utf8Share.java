package dev.postil.intake.text;

/// How much of what is not ASCII is well-formed UTF-8: tells a damaged UTF-8 text from another
/// encoding, in which well-formed sequences hardly ever occur.
final class Utf8Share {

    private Utf8Share() {}

    /// Continuation bytes of good sequences for each bad byte; infinite where all is good.
    static double of(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int following = following(bytes[i] & 0xFF);
            if (following == 0) {
                i++;
            } else if (following > 0 && continues(bytes, i + 1, following)) {
                good += following;
                i += following + 1;
            } else {
                bad++;
                i++;
            }
        }
        return bad == 0 ? Double.POSITIVE_INFINITY : (double) good / bad;
    }

    private static int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first < 0xC2 || first > 0xF4) {
            return -1;
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
