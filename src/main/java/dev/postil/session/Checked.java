package dev.postil.session;

import dev.postil.store.Finding;
import dev.postil.task.Running;
import java.util.List;
import java.util.function.Consumer;

/// What came of holding all parts of a workspace against each other.
public record Checked(List<Finding> findings, IndexState index) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /// Checks a workspace while work in it goes on. Reads everything, and changes nothing.
    public static Running check(
            Session session, Consumer<Checked> done, Consumer<Exception> failed) {
        return StillReading.start(
                session,
                null,
                (snapshot, progress) ->
                        new Checked(
                                snapshot.verify(progress),
                                IndexState.of(session.store().indexFolder(), snapshot)),
                done,
                failed);
    }
}
