package dev.postil.handover;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/// A conversation's channel, on which nothing waits longer than it is told to. Closing it from
/// another thread ends whoever waits.
final class Wire implements Closeable {

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    private Wire(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        channel.configureBlocking(false);
        key = channel.register(selector, 0);
    }

    /// Takes the channel over.
    static Wire on(SocketChannel channel) throws IOException {
        Selector selector = null;
        Wire wire = null;
        try {
            selector = Selector.open();
            wire = new Wire(channel, selector);
            return wire;
        } finally {
            if (wire == null) {
                channel.close();
                if (selector != null) {
                    selector.close();
                }
            }
        }
    }

    /// Calls whoever listens on `socket`; does not wait, as one who listens is there at once.
    static Wire to(Path socket) throws IOException {
        Wire wire = on(SocketChannel.open(StandardProtocolFamily.UNIX));
        boolean connected = false;
        try {
            connected = wire.channel.connect(UnixDomainSocketAddress.of(socket));
            if (!connected) {
                throw new SocketTimeoutException("too many wait for " + socket);
            }
            return wire;
        } finally {
            if (!connected) {
                wire.close();
            }
        }
    }

    void write(Frame frame, Duration within) throws IOException {
        write(frame.bytes(), within);
    }

    void write(ByteBuffer bytes, Duration within) throws IOException {
        long until = System.nanoTime() + within.toNanos();
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, until);
            }
        }
    }

    /// The next frame.
    ///
    /// @param most how long it may be
    /// @param within how long nothing may come
    Frame read(int most, Duration within) throws IOException {
        ByteBuffer head = bytes(Frame.HEAD, within);
        Frame.Kind kind = Frame.kind(head);
        return new Frame(kind, bytes(Frame.length(head, most), within));
    }

    private ByteBuffer bytes(int length, Duration within) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long until = System.nanoTime() + within.toNanos();
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes);
            if (count < 0) {
                throw new EOFException("the other side has hung up");
            }
            if (count == 0) {
                await(SelectionKey.OP_READ, until);
            } else {
                until = System.nanoTime() + within.toNanos();
            }
        }
        return bytes.flip();
    }

    private void await(int operation, long until) throws IOException {
        try {
            long millis = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (millis <= 0) {
                throw new SocketTimeoutException("the other side is silent");
            }
            key.interestOps(operation);
            selector.select(millis);
        } catch (ClosedSelectorException | CancelledKeyException closed) {
            throw new ClosedChannelException();
        }
    }

    /// Whether the other side, which has nothing more to say, has hung up. Any thread.
    boolean isCut() {
        try {
            return channel.read(ByteBuffer.allocate(1)) != 0;
        } catch (IOException broken) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }
}
