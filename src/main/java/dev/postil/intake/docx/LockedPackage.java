package dev.postil.intake.docx;

import dev.postil.intake.archive.OleContainer;

/// Knows office files that open with a password only: their package lies encrypted in a container
/// of the old format.
public final class LockedPackage {

    private static final String STREAM = "EncryptedPackage";

    private LockedPackage() {}

    public static boolean isIn(byte[] bytes) {
        return OleContainer.holds(bytes, STREAM);
    }
}
