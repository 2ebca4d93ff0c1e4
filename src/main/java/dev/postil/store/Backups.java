package dev.postil.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The backups of an open workspace. Methods block and may be called from any thread; others may
/// read and write meanwhile.
public final class Backups {

    private final Sound sound;

    /// Does work that needs a sound database, which is made anew where it turns out to be damaged.
    interface Sound {
        <R> R use(Store.Use<R, StoreException> work) throws StoreException;
    }

    Backups(Sound sound) {
        this.sound = sound;
    }

    /// What there is to go back to, the newest first. What cannot be read is left out.
    public List<Backup> all() throws StoreException {
        return sound.use(Place::backups);
    }

    /// Keeps a copy of the database beside it, every row and line of which was read back and found
    /// to be whole; the texts, which never change, are not copied. Then forgets older ones, as
    /// [Rotation] says.
    public Backup add(Backup.Cause cause, Instant now) throws StoreException {
        return sound.use(place -> place.backUp(cause, now));
    }

    /// What is left to do before a backup is there.
    public interface Rest {

        /// Reads the copy back and gives it its name. Blocks; others may read and write meanwhile.
        ///
        /// @throws StoreException as for damage where a row or line of the copy is not whole
        Backup finish() throws StoreException;
    }

    /// Takes a copy of the database as it is now, which takes a fraction of what a backup does: for
    /// those who are about to write what is hard to take back. Where the newest backup holds all of
    /// that already, nothing is copied yet.
    public Rest begin(Backup.Cause cause, Instant now) throws StoreException {
        return sound.use(place -> place.beginBackup(cause, now));
    }

    /// Opens what a backup holds to be read, as a copy that goes when it is closed. Texts are read
    /// from this workspace.
    ///
    /// @throws StoreException where the file is no backup, or not whole
    public Store open(Path file) throws StoreException {
        return new Store(sound.use(place -> place.openBackup(file)));
    }

    /// Puts a whole copy of the workspace, with its texts and originals, into one new file.
    public Backup writeTo(Path file, Instant now) throws StoreException {
        return sound.use(place -> place.backUpTo(file, now));
    }
}
