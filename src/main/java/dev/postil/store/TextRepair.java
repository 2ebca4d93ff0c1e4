package dev.postil.store;

import dev.postil.model.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings back texts, structures and originals that are gone or damaged, from whatever holds the
/// very bytes: a text that is its own original, or a whole backup.
final class TextRepair {

    private static final Logger LOG = LoggerFactory.getLogger(TextRepair.class);

    private final Disk disk;
    private final Folder folder;
    private final Texts texts;
    private final Set<String> missing = new TreeSet<>();
    private final List<Path> setAside = new ArrayList<>();

    TextRepair(Disk disk, Folder folder) {
        this.disk = disk;
        this.folder = folder;
        texts = new Texts(disk, folder);
    }

    /// Where the damaged files are now that others took the place of.
    List<Path> setAside() {
        return setAside;
    }

    /// Brings back what of these documents can be.
    ///
    /// @param backups where to look for it, in this order; those that are not whole are passed over
    void run(List<Document> documents, List<Path> backups) throws IOException {
        look(documents);
        if (!missing.isEmpty()) {
            take(backups);
            // Only now that a structure is whole does it say whether there is an original.
            look(documents);
            take(backups);
        }
    }

    private void look(List<Document> documents) {
        missing.clear();
        for (Document document : documents) {
            new TextCheck(texts, document, finding -> miss(document, finding)).run(List.of());
        }
    }

    private void take(List<Path> backups) throws IOException {
        for (String name : List.copyOf(missing)) {
            takeTwin(name);
        }
        for (Path backup : backups) {
            if (!missing.isEmpty()) {
                takeFrom(backup);
            }
        }
    }

    private void miss(Document document, Finding finding) {
        String text = document.textSha256();
        String name =
                switch (finding.code()) {
                    case TEXT_DAMAGED -> "texts/" + text + ".txt";
                    case STRUCTURE_DAMAGED -> "texts/" + text + "-" + document.id() + ".json";
                    default -> "originals/" + document.source().sha256();
                };
        if (BackupContents.isText(name)) {
            missing.add(name);
        }
    }

    /// A file of plain words is text and original at once.
    private void takeTwin(String name) throws IOException {
        String sha256 = name.substring(name.indexOf('/') + 1).replace(".txt", "");
        Path twin = name.endsWith(".txt") ? folder.original(sha256) : folder.text(sha256);
        if (disk.exists(twin)) {
            offer(name, disk.read(twin));
        }
    }

    private void takeFrom(Path backup) {
        try {
            BackupFile.visit(
                    disk,
                    backup,
                    (name, content) -> {
                        if (missing.contains(name)) {
                            offer(name, content.readAllBytes());
                        }
                    });
        } catch (IOException | UncheckedIOException useless) {
            LOG.warn("The backup {} is of no use", backup, useless);
        }
    }

    private void offer(String name, byte[] content) throws IOException {
        if (!Texts.isWhole(name, content)) {
            return;
        }
        Path file = folder.path().resolve(name);
        if (disk.exists(file)) {
            setAside.add(SetAside.file(disk, folder, file));
        }
        disk.makeFolder(name.startsWith("texts/") ? folder.texts() : folder.originals());
        disk.put(file, content);
        missing.remove(name);
    }
}
