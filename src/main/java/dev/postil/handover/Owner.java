package dev.postil.handover;

import dev.postil.task.Threads;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner of a workspace, as other programs reach it: listens until it is closed.
public final class Owner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);

    /// More wait for their turn to be heard at all.
    private static final int MOST_AT_ONCE = 16;

    private static final long MILLIS_TO_REST = 100;

    private final ServerSocketChannel server;
    private final Path socket;
    private final Address address;
    private final Host host;
    private final Turns turns;
    // Fair, so that whoever waits for all to end has its turn.
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE, true);

    private final Set<Conversation> conversations = new HashSet<>();
    private boolean closed;

    private Owner(ServerSocketChannel server, Path socket, Host host, Turns turns) {
        this.server = server;
        this.socket = socket;
        this.host = host;
        this.turns = turns;
        address = Address.of(socket);
    }

    /// Begins to listen, on a thread of its own.
    ///
    /// @param turns by which callers come to the session
    public static Owner listen(RuntimeFolder runtime, Host host, Turns turns) throws IOException {
        Path socket = runtime.make();
        boolean bound = false;
        try {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            Owner owner = new Owner(server, socket, host, turns);
            Threads.start("owner", owner::accept);
            bound = true;
            return owner;
        } catch (UnsupportedOperationException none) {
            throw new IOException("no such sockets here", none);
        } finally {
            if (!bound) {
                RuntimeFolder.remove(socket);
            }
        }
    }

    /// What callers must know, to be written where only the workspace's owner reads it.
    public byte[] address() {
        return address.encode();
    }

    /// Removes what an owner that was killed has left behind.
    ///
    /// @param address of whoever owned the workspace before
    public static void removeRemains(RuntimeFolder runtime, byte[] address) {
        Address.decode(address)
                .flatMap(Address::path)
                .filter(runtime::isOurs)
                // The folder may be a copy of a workspace whose owner is well.
                .filter(socket -> !Caller.isHeard(socket))
                .ifPresent(Owner::removeQuietly);
    }

    private static void removeQuietly(Path socket) {
        try {
            RuntimeFolder.remove(socket);
        } catch (IOException stays) {
            LOG.debug("Not removed: {}", socket, stays);
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                hear(server.accept());
            } catch (IOException failure) {
                LOG.debug("A caller could not be heard", failure);
                rest();
            }
        }
    }

    private void hear(SocketChannel caller) throws IOException {
        Conversation conversation =
                new Conversation(Wire.on(caller), address.secret(), host, turns);
        slots.acquireUninterruptibly();
        if (begin(conversation)) {
            Threads.start("caller", () -> converse(conversation));
        } else {
            slots.release();
            conversation.cut();
        }
    }

    private synchronized boolean begin(Conversation conversation) {
        if (!closed) {
            conversations.add(conversation);
        }
        return !closed;
    }

    private void converse(Conversation conversation) {
        try {
            conversation.run();
        } finally {
            end(conversation);
            slots.release();
        }
    }

    private synchronized void end(Conversation conversation) {
        conversations.remove(conversation);
    }

    /// What failed for want of files or memory fails at once again.
    private void rest() {
        try {
            Thread.sleep(MILLIS_TO_REST);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Hears all that was begun to its end, and then closes.
    public void finish() {
        slots.acquireUninterruptibly(MOST_AT_ONCE);
        try {
            close();
        } finally {
            slots.release(MOST_AT_ONCE);
        }
    }

    /// Listens no more, and cuts what is being said.
    @Override
    public void close() {
        stop().forEach(Conversation::cut);
        try {
            server.close();
        } catch (IOException broken) {
            LOG.debug("Not closed: {}", socket, broken);
        }
        removeQuietly(socket);
    }

    private synchronized List<Conversation> stop() {
        closed = true;
        return List.copyOf(conversations);
    }
}
