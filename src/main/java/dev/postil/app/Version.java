package dev.postil.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The program's version, which the build writes down.
public final class Version {

    private Version() {}

    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            byte[] bytes = Objects.requireNonNull(in, "version.txt").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
