package dev.postil.intake.archive;

/// Tells what is in a container of Office 97 (OLE, MS-CFB) by the names of the streams in it. Their
/// entries lie at multiples of 128 bytes, each beginning with a name in UTF-16.
public final class OleContainer {

    private static final int[] SIGN = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int FIRST = 512;
    private static final int ENTRY = 128;

    private OleContainer() {}

    public static boolean isOne(byte[] bytes) {
        if (bytes.length < SIGN.length) {
            return false;
        }
        for (int i = 0; i < SIGN.length; i++) {
            if ((bytes[i] & 0xFF) != SIGN[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is one with a stream of that name, in ASCII and whatever case.
    public static boolean holds(byte[] bytes, String stream) {
        if (!isOne(bytes)) {
            return false;
        }
        int length = 2 * stream.length();
        for (int at = FIRST; at + length <= bytes.length; at += ENTRY) {
            if (isNameAt(bytes, at, stream)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameAt(byte[] bytes, int at, String stream) {
        for (int i = 0; i < stream.length(); i++) {
            char here = (char) (bytes[at + 2 * i] & 0xFF);
            boolean isSame = Character.toLowerCase(here) == Character.toLowerCase(stream.charAt(i));
            if (!isSame || bytes[at + 2 * i + 1] != 0) {
                return false;
            }
        }
        return true;
    }
}
