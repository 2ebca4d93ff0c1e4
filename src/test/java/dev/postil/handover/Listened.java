package dev.postil.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An owner that a test calls.
final class Listened implements AutoCloseable {

    static final Request REQUEST = new Request("/w.postil", List.of("list"), "/", "en");

    /// Long enough for a machine that is busy.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final RuntimeFolder runtime;
    final Owner owner;
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Listened(Path base, Host host) throws IOException {
        this(base, host, new LockedTurns());
    }

    Listened(Path base, Host host, Turns turns) throws IOException {
        runtime = new RuntimeFolder(List.of(base));
        owner = Owner.listen(runtime, host, turns);
    }

    Answer ask() throws IOException {
        return ask(REQUEST, PATIENCE);
    }

    Answer ask(Request request, Duration patience) throws IOException {
        out.reset();
        err.reset();
        return new Caller(runtime, patience, Duration.ZERO).ask(owner.address(), request, out, err);
    }

    Path socket() {
        return Path.of(address().socket());
    }

    Address address() {
        return Address.decode(owner.address()).orElseThrow();
    }

    @Override
    public void close() {
        owner.close();
    }
}
