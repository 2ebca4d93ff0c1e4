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

    /// Puts a whole copy of the workspace, with its texts and originals, into one new file.
    public Backup writeTo(Path file, Instant now) throws StoreException {
        return sound.use(place -> place.backUpTo(file, now));
    }
}
