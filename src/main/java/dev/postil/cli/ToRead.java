package dev.postil.cli;

import dev.postil.intake.FilesToRead;
import dev.postil.intake.Imported;
import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.intake.web.WebFetch;
import dev.postil.task.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// What somebody names to be read: files, folders, and addresses of the web.
final class ToRead {

    @Parameters(arity = "1..*", paramLabel = "FILE-FOLDER-OR-ADDRESS")
    private List<Named> named = new ArrayList<>();

    /// One of them.
    sealed interface Named {

        /// A file, or a folder of files.
        record Place(Path path) implements Named {}

        /// A page of the web.
        record Page(URI address) implements Named {}
    }

    /// Takes for an address what begins as one.
    ///
    /// @param directory what other paths start from
    static ITypeConverter<Named> from(Path directory) {
        return words -> {
            String begin = words.toLowerCase(Locale.ROOT);
            if (!begin.startsWith("http://") && !begin.startsWith("https://")) {
                return new Named.Place(directory.resolve(words));
            }
            try {
                return new Named.Page(URI.create(words));
            } catch (IllegalArgumentException malformed) {
                throw new TypeConversionException(malformed.getMessage());
            }
        };
    }

    /// The files, and those in the folders.
    List<Path> files() throws IOException {
        List<Path> places = new ArrayList<>();
        for (Named each : named) {
            if (each instanceof Named.Place(var path)) {
                places.add(path);
            }
        }
        return FilesToRead.of(places);
    }

    List<URI> addresses() {
        List<URI> addresses = new ArrayList<>();
        for (Named each : named) {
            if (each instanceof Named.Page(var address)) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    /// What takes a page that was read.
    interface Taker<E extends Exception> {
        void take(URI address, Imported page) throws E;
    }

    /// Fetches and reads the pages, one after the other; one that cannot be read does not keep the
    /// others from it.
    <E extends Exception> void readPages(
            Intake intake, Progress progress, FilesDone done, Taker<E> taker) throws E {
        for (URI address : addresses()) {
            try {
                taker.take(address, WebFetch.standard().read(address, intake, progress));
            } catch (IntakeException refused) {
                done.refuse(address, refused);
            }
            done.count();
        }
    }

    /// Whether it is one file or page, and no folder.
    boolean isOne() {
        return named.size() == 1
                && !(named.getFirst() instanceof Named.Place(var path) && Files.isDirectory(path));
    }
}
