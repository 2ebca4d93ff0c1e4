package dev.postil.store;

import dev.postil.store.StoreException.Reason;
import dev.postil.task.Crew;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Works out beside, a little ahead, what is to be done to many things one after the other: the
/// connection that writes does nothing meanwhile but write.
final class Ahead {

    /// So few are not worth another thread.
    private static final int FEW = 1_000;

    private static final int AT_ONCE = 500;

    /// Pieces that are worked out before they are wanted.
    private static final int PIECES = 4;

    private Ahead() {}

    /// What is worked out; it may run on any thread.
    interface Preparing<T, R> {
        R of(T thing) throws StoreException;
    }

    /// What is done then, in order.
    interface Doing<R> {
        void with(R prepared) throws SQLException, StoreException;
    }

    static <T, R> void each(List<T> things, Preparing<T, R> preparing, Doing<R> doing)
            throws SQLException, StoreException {
        if (things.size() < FEW) {
            for (T thing : things) {
                doing.with(preparing.of(thing));
            }
            return;
        }
        try (Crew crew = new Crew("rows", 1)) {
            Deque<Future<List<R>>> coming = new ArrayDeque<>();
            int begun = 0;
            while (begun < things.size() || !coming.isEmpty()) {
                while (begun < things.size() && coming.size() < PIECES) {
                    int end = Math.min(begun + AT_ONCE, things.size());
                    List<T> piece = things.subList(begun, end);
                    coming.add(crew.start(() -> prepared(piece, preparing)));
                    begun = end;
                }
                for (R prepared : await(coming.remove())) {
                    doing.with(prepared);
                }
            }
        }
    }

    private static <T, R> List<R> prepared(List<T> piece, Preparing<T, R> preparing)
            throws StoreException {
        List<R> prepared = new ArrayList<>(piece.size());
        for (T thing : piece) {
            prepared.add(preparing.of(thing));
        }
        return prepared;
    }

    static <R> R await(Future<R> coming) throws StoreException {
        try {
            return coming.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof StoreException known
                    ? known
                    : new StoreException(Reason.UNEXPECTED, null, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException(Reason.UNEXPECTED, null, interrupted);
        }
    }
}
