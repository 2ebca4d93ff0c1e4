package dev.postil.handover;

import dev.postil.json.Codec;
import dev.postil.task.Threads;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner's side of one conversation: hears what a caller wants, has it done, and passes on what
/// is said.
final class Conversation implements Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    /// Somebody who reads a page at a time may take all day.
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(100);

    private final Wire wire;
    private final String greeting;
    private final Host host;
    private final Turns turns;
    private final Spool spool;

    /// Turns that are being taken for this caller just now.
    private final AtomicInteger taking = new AtomicInteger();

    private volatile boolean over;
    private volatile boolean asked;
    private volatile boolean answered;
    private boolean begun;

    /// Takes the wire over.
    Conversation(Wire wire, String secret, Host host, Turns turns) throws IOException {
        this.wire = wire;
        this.greeting = Protocol.VERSION + secret;
        this.host = host;
        this.turns = turns;
        boolean made = false;
        try {
            spool = new Spool();
            made = true;
        } finally {
            if (!made) {
                wire.close();
            }
        }
    }

    /// Blocks until all is said or the caller has gone.
    void run() {
        try (wire;
                spool) {
            if (!isGreeted()) {
                wire.write(new Frame(Frame.Kind.DECLINED), Protocol.SILENCE);
                return;
            }
            Request request = request();
            Threads.start("handed-over", () -> perform(request));
            talk();
        } catch (IOException gone) {
            LOG.debug("A caller has gone", gone);
        } finally {
            over = true;
        }
    }

    /// Ends it from another thread.
    void cut() {
        over = true;
        try {
            wire.close();
        } catch (IOException broken) {
            LOG.debug("Already cut", broken);
        }
    }

    private boolean isGreeted() throws IOException {
        Frame hello = wire.read(Protocol.MOST_GREETING, Protocol.SILENCE);
        return hello.kind() == Frame.Kind.HELLO
                && MessageDigest.isEqual(hello.read(), greeting.getBytes(StandardCharsets.UTF_8));
    }

    private Request request() throws IOException {
        Frame ask = wire.read(Frame.MOST, Protocol.SILENCE);
        if (ask.kind() != Frame.Kind.ASK) {
            throw new IOException("said by a caller: " + ask.kind());
        }
        return Codec.of(Request.class).decode(ask.read());
    }

    private void perform(Request request) {
        try {
            int code;
            try (PrintStream out = printing(Frame.Kind.OUT);
                    PrintStream err = printing(Frame.Kind.ERROR)) {
                code = host.run(request, this, out, err);
            }
            spool.add(code == Host.DECLINED ? new Frame(Frame.Kind.DECLINED) : Frame.done(code));
        } catch (CancellationException | IOException gone) {
            LOG.debug("Nobody waits any more for {}", request.arguments(), gone);
            cut();
        } catch (RuntimeException failure) {
            LOG.warn("Could not do what another program asked for", failure);
            cut();
        }
    }

    private PrintStream printing(Frame.Kind kind) {
        return new PrintStream(spool.stream(kind), true, StandardCharsets.UTF_8);
    }

    private void talk() throws IOException {
        while (!spool.isDone()) {
            ByteBuffer piece = spool.take(Protocol.TICK.toMillis());
            if (piece.hasRemaining()) {
                wire.write(piece, AS_LONG_AS_IT_TAKES);
            } else if (wire.isCut()) {
                return;
            } else if (isAlive()) {
                wire.write(new Frame(Frame.Kind.ALIVE), AS_LONG_AS_IT_TAKES);
            }
        }
    }

    /// Whether the session's thread does something for this caller, or has answered since it was
    /// asked last: a caller need not wait for one that is stuck.
    private boolean isAlive() {
        boolean alive = taking.get() > 0 || answered;
        if (answered || !asked) {
            answered = false;
            asked = true;
            turns.ask(() -> answered = true);
        }
        return alive;
    }

    @Override
    public void take(Runnable step) {
        check();
        turns.take(() -> takeNow(step));
    }

    private void takeNow(Runnable step) {
        taking.incrementAndGet();
        try {
            begin();
            step.run();
        } finally {
            taking.decrementAndGet();
        }
    }

    /// The turn may have come late: a caller that has given up meanwhile was told that nothing was
    /// done, and nothing is.
    private void begin() {
        if (wire.isCut()) {
            over = true;
        }
        check();
        if (!begun) {
            begun = true;
            try {
                spool.add(new Frame(Frame.Kind.BEGUN));
            } catch (IOException lost) {
                throw new CancellationException(String.valueOf(lost));
            }
        }
    }

    @Override
    public void ask(Runnable answer) {
        turns.ask(answer);
    }

    @Override
    public void check() {
        if (over) {
            throw new CancellationException("nobody waits for it");
        }
    }
}
