package dev.postil.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/// Where H2 meets the disk: makes its files readable by their owner only.
///
/// Public, and not final, because H2 makes instances by reflection and tests make it fail. A name
/// is the scheme and the path with `;` and `%` escaped: an H2 URL ends its path at the first `;`
/// and runs what comes after.
public class OwnerOnlyFilePath extends FilePathWrapper {

    private static final String SCHEME = "postil";

    /// For H2, which needs it to be public.
    public OwnerOnlyFilePath() {}

    static String nameOf(Path file) {
        return SCHEME + ":" + escape(file.toAbsolutePath().toString());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePathWrapper wrap(@Nullable FilePath base) {
        return base == null ? super.wrap(base) : getPath(getPrefix() + escape(base.toString()));
    }

    @Override
    protected FilePath unwrap(String name) {
        return FilePath.get(unescape(name.substring(getPrefix().length())));
    }

    @Override
    public boolean createFile() {
        try {
            createForOwner();
            return true;
        } catch (IOException exists) {
            return super.createFile();
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (mode.contains("w") && !exists()) {
            createForOwner();
        }
        return super.open(mode);
    }

    private void createForOwner() throws IOException {
        Path path = Path.of(getBase().toString());
        try {
            Files.createFile(path, OwnerOnly.file(path));
        } catch (FileAlreadyExistsException raced) {
            throw new IOException("made by somebody else meanwhile: " + path, raced);
        }
    }

    private static String escape(String path) {
        return path.replace("%", "%25").replace(";", "%3B");
    }

    private static String unescape(String name) {
        return name.replace("%3B", ";").replace("%25", "%");
    }
}
