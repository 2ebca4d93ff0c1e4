package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/// A workspace with one annotated document, to do harm to.
final class WorkspaceFixture {

    static final String TEXT = "A policy of strategic ambiguity 😀 names no side.";
    static final Document DOCUMENT = Sample.document(Sample.id(10), "Hedging", TEXT);
    static final Annotation HIGHLIGHT =
            Sample.annotation(
                    Sample.id(20), DOCUMENT, TEXT, new Span(12, 31), Sample.use("risk", null));

    private WorkspaceFixture() {}

    static Entry line(long sequence, Act act) {
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), act);
    }

    static Entry line(long sequence, Change change) {
        return line(sequence, new Act.Do(change));
    }

    static Store create(Disk disk, Path folder) throws StoreException {
        return Store.create(disk, folder, "Levant desk", line(1, Sample.newWorkspace()));
    }

    /// Lines 2 and 3.
    static void annotate(Store store) throws StoreException {
        store.putText(DOCUMENT, Sample.content(TEXT), TEXT.getBytes(StandardCharsets.UTF_8));
        store.write(line(2, new Change.OfDocument(null, DOCUMENT)));
        store.write(line(3, new Change.OfAnnotation(null, HIGHLIGHT)));
    }

    /// Leaves it closed.
    static Folder annotated(Path folder) throws StoreException {
        try (Store store = create(new LocalDisk(), folder)) {
            annotate(store);
        }
        return new Folder(folder);
    }

    /// Behind the store's back. Copies a folder with all that is in it.
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    static void execute(Folder folder, String sql) throws Exception {
        inDatabase(
                folder,
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                });
    }

    static <R> R inDatabase(Folder folder, Database.Work<R> work) throws Exception {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + folder.database())) {
            return work.on(connection);
        }
    }

    interface Attempt {
        void run() throws Exception;
    }

    static void assertFails(StoreException.Reason reason, Attempt attempt) {
        Assertions.assertThatExceptionOfType(StoreException.class)
                .isThrownBy(attempt::run)
                .satisfies(it -> Assertions.assertThat(it.reason()).isEqualTo(reason));
    }
}
