package dev.postil.store;

import dev.postil.model.Document;
import dev.postil.store.Finding.Code;
import dev.postil.store.StoreException.Reason;
import dev.postil.store.journal.JournalCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mends what can be mended of a closed workspace. Whatever something else takes the place of is
/// set aside; nothing that was damaged is deleted.
public final class Repair {

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    private final Disk disk;
    private final Folder folder;
    private final List<Path> others;
    private final Clock clock;
    private final List<Finding> found = new ArrayList<>();
    private final List<Path> setAside = new ArrayList<>();

    private Repair(Disk disk, Folder folder, List<Path> others, Clock clock) {
        this.disk = disk;
        this.folder = folder;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    /// Repairs a workspace that nobody has open. Blocks.
    ///
    /// @param others whole backups elsewhere that may hold texts and originals
    /// @throws StoreException where the workspace is in use, or cannot be opened by any means
    public static Repaired repair(Path folder, List<Path> others, Clock clock)
            throws StoreException {
        return repair(new LocalDisk(), folder, others, clock);
    }

    static Repaired repair(Disk disk, Path folder, List<Path> others, Clock clock)
            throws StoreException {
        try {
            return new Repair(disk, new Folder(folder), others, clock).run();
        } catch (IOException failure) {
            throw new Failures(disk, folder).of(failure);
        }
    }

    private Repaired run() throws IOException {
        for (Path other : others) {
            requireBackup(other);
        }
        mendMarker();
        try (Place place = Place.own(disk, folder.path())) {
            int leftovers = Leftovers.discard(disk, folder);
            List<Finding> damage = place.verify();
            found.addAll(damage);
            mendDatabase(place, damage);
            mendTexts(place);
            mendJournal(place);
            List<Finding> left = damage.isEmpty() ? damage : place.verify();
            return new Repaired(found, left, place.recovered(), setAside, leftovers);
        }
    }

    private void requireBackup(Path file) throws StoreException {
        try {
            BackupFile.read(disk, file);
        } catch (IOException failure) {
            throw new StoreException(Reason.NO_BACKUP, file, failure);
        }
    }

    /// Without it the folder is no workspace; each backup holds a copy.
    private void mendMarker() throws IOException {
        try {
            Marker.check(disk, folder);
        } catch (StoreException damage) {
            if (damage.reason() == Reason.NEWER_VERSION || backups().isEmpty()) {
                throw damage;
            }
            try (WorkspaceLock _ = WorkspaceLock.take(disk, folder)) {
                putMarker(backups().getFirst());
            }
            found.add(Finding.of(Code.MARKER_DAMAGED, folder.marker().getFileName()));
        }
    }

    private void putMarker(Backup backup) throws IOException {
        if (disk.exists(folder.marker())) {
            setAside.add(SetAside.file(disk, folder, folder.marker()));
        }
        BackupFile.visit(
                disk,
                backup.file(),
                (name, content) -> {
                    if (name.equals(BackupFile.MARKER)) {
                        disk.put(folder.marker(), content.readAllBytes());
                    }
                });
    }

    private List<Backup> backups() throws IOException {
        return new BackupFolder(disk, folder, new Failures(disk, folder.path())).all();
    }

    /// Where only indexes are wrong, nothing is lost for the sake of them.
    private void mendDatabase(Place place, List<Finding> damage) {
        List<Code> codes = damage.stream().map(Finding::code).filter(Code::isOfDatabase).toList();
        if (codes.isEmpty()) {
            return;
        }
        try {
            place.rebuild(
                    new StoreException(Reason.DAMAGED, folder.path(), codes.toString()),
                    !codes.stream().allMatch(Code::isOfIndex));
        } catch (StoreException useless) {
            LOG.warn("The database could not be made anew", useless);
        }
    }

    private void mendTexts(Place place) throws IOException {
        Stream<Path> own = backups().stream().filter(Backup::isWhole).map(Backup::file);
        List<Path> sources = Stream.concat(others.stream(), own).toList();
        setAside.addAll(place.mendTexts(documents(place), sources));
    }

    /// None where the database could not be made anew.
    private static List<Document> documents(Place place) {
        try (Stream<Document> documents =
                Pages.stream(
                        last ->
                                place.database()
                                        .read(
                                                connection ->
                                                        new Reading(connection).documents(last)))) {
            return documents.toList();
        } catch (UncheckedIOException damaged) {
            return List.of();
        }
    }

    /// A backup takes over what the damaged part was there for: to make the database anew.
    private void mendJournal(Place place) throws IOException {
        JournalCondition condition = place.journal().condition();
        if (condition.damaged().isEmpty()) {
            if (condition.isTorn()) {
                place.journal().cutOffTail();
            }
            return;
        }
        try {
            place.backUp(Backup.Cause.ASKED, clock.instant());
            setAside.addAll(place.journal().leaveBehind());
        } catch (StoreException useless) {
            LOG.warn("Without a backup the journal stays as it is", useless);
        }
    }
}
