package dev.postil.intake.docx;

/// Knows office files that open with a password only: their package lies encrypted in a container
/// of the old format.
public final class LockedPackage {

    private static final int[] CONTAINER = {0xD0, 0xCF, 0x11, 0xE0};
    private static final String STREAM = "EncryptedPackage";

    private LockedPackage() {}

    public static boolean isIn(byte[] bytes) {
        if (bytes.length < 512) {
            return false;
        }
        for (int i = 0; i < CONTAINER.length; i++) {
            if ((bytes[i] & 0xFF) != CONTAINER[i]) {
                return false;
            }
        }
        // Names of streams begin at multiples of 128 in sectors.
        for (int at = 512; at + 2 * STREAM.length() <= bytes.length; at += 128) {
            if (isNameAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameAt(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length(); i++) {
            if (bytes[at + 2 * i] != (byte) STREAM.charAt(i) || bytes[at + 2 * i + 1] != 0) {
                return false;
            }
        }
        return true;
    }
}
