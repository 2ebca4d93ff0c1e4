package dev.postil.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings on disk: one JSON file, replaced as a whole. May block; any one thread at a time.
public final class SettingsFile {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// The settings of this machine's user.
    public static SettingsFile in(Directories directories) {
        return new SettingsFile(directories.config().resolve("settings.json"));
    }

    /// What was saved last. A file that cannot be understood is kept beside as `….broken`, and the
    /// program starts with what it has by default: settings are never a reason not to start.
    public SettingsData load() {
        if (!Files.isRegularFile(file)) {
            return SettingsData.DEFAULT;
        }
        try {
            SettingsData data = mapper.readValue(Files.readAllBytes(file), SettingsData.class);
            return Objects.requireNonNullElse(data, SettingsData.DEFAULT);
        } catch (JacksonException | IllegalArgumentException | IOException _) {
            keepAside();
            return SettingsData.DEFAULT;
        }
    }

    /// Replaces the file, so that a crash leaves the old or the new one.
    public void save(SettingsData data) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "settings", ".tmp");
        try {
            Files.write(draft, mapper.writeValueAsBytes(data));
            replace(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void replace(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void keepAside() {
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".broken"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
