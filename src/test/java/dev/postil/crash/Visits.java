package dev.postil.crash;

import dev.postil.session.SaveState;
import dev.postil.session.Session;
import dev.postil.store.Backup;
import dev.postil.store.Store;
import dev.postil.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Somebody who opens a workspace, does a few things the way a window does them, and closes it
/// again; of each state is said that it is saved when the status bar would say so.
final class Visits {

    /// Where workspaces are opened and restored.
    interface Ground {
        Store open(Path folder) throws StoreException;

        void restore(Path folder, Path backup) throws StoreException;
    }

    private final Path folder;
    private final Said said;
    private final Work work;
    private final Ground ground;
    private final Supplier<Pace> paces;
    private final Random random;
    private @Nullable Backup copied;

    Visits(Path folder, Said said, Work work, Ground ground, Supplier<Pace> paces, Random random) {
        this.folder = folder;
        this.said = said;
        this.work = work;
        this.ground = ground;
        this.paces = paces;
        this.random = random;
    }

    void next() throws Exception {
        visit();
        if (work == Work.RESTORE) {
            restore();
        }
    }

    private void visit() throws Exception {
        said.opening();
        copied = null;
        Pace pace = paces.get();
        Session session =
                Session.open(ground.open(folder), Prepared.AUTHOR, pace, Clock.systemUTC());
        session.show(session.library().now().getFirst(), this::fail);
        pace.runUntil(() -> session.document().isPresent());
        session.saveState().subscribe(state -> tell(session, state));
        boolean[] isCopying = {false};
        Deeds deeds = new Deeds(session, pace, random);
        int many = random.nextInt(3, many());
        for (int i = 0; i < many; i++) {
            deeds.next(work);
            if (random.nextBoolean()) {
                pace.flush();
            }
            boolean goesOn = random.nextInt(3) == 0;
            pace.rest(random.nextInt(6));
            pace.runUntil(() -> !deeds.isBusy() && (goesOn || isSaved(session)));
            if (work == Work.BACKUP && !isCopying[0] && random.nextInt(4) == 0) {
                isCopying[0] = true;
                copy(session, null, () -> isCopying[0] = false);
            }
        }
        pace.flush();
        pace.runUntil(() -> isSaved(session) && !isCopying[0]);
        if (work == Work.RESTORE) {
            copyAndGoOn(session, pace, deeds);
        }
        boolean[] isClosed = {false};
        session.close(_ -> isClosed[0] = true);
        pace.runUntil(() -> isClosed[0]);
    }

    private int many() {
        return switch (work) {
            case RESTORE -> 6;
            case BULK, MERGE, FILES -> 10;
            case NOTES, TAGGING, BACKUP, MIGRATION -> 60;
        };
    }

    private void copyAndGoOn(Session session, Pace pace, Deeds deeds) throws InterruptedException {
        boolean whole = random.nextInt(3) == 0;
        Path file = folder.resolveSibling(UUID.randomUUID() + ".postil-backup");
        copy(session, whole ? file : null, () -> {});
        pace.runUntil(() -> copied != null);
        for (int more = random.nextInt(8); more > 0; more--) {
            deeds.next(work);
        }
        pace.flush();
        pace.runUntil(() -> isSaved(session));
    }

    private void copy(Session session, @Nullable Path file, Runnable done) {
        session.safekeeping()
                .backUp(
                        file,
                        backup -> {
                            copied = backup;
                            said.backedUp(backup.sequence(), backup.file());
                            done.run();
                        },
                        this::fail);
    }

    private void restore() throws Exception {
        Backup backup = copied;
        if (backup != null) {
            said.restoring(backup.sequence());
            ground.restore(folder, backup.file());
            said.restored(backup.sequence());
        }
    }

    private void tell(Session session, SaveState state) {
        if (state instanceof SaveState.Saved) {
            said.saved(session.history().sequence(), Fingerprint.of(session));
        } else if (state instanceof SaveState.Unsaved unsaved) {
            said.failed(unsaved.cause());
        }
    }

    private static boolean isSaved(Session session) {
        return session.saved() instanceof SaveState.Saved;
    }

    private void fail(Exception failure) {
        failure.printStackTrace();
        said.failed(failure);
    }
}
