package dev.postil.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said between a caller and an owner, and what is not.
class HandoverTest {

    private static final Duration SHORT = Duration.ofMillis(1200);

    @TempDir Path folder;

    @Test
    void theOwnerDoesWhatIsAskedAndTheCallerHearsAll() throws Exception {
        Host host =
                (request, turns, out, err) -> {
                    turns.take(() -> out.println("done: " + request.arguments()));
                    err.print("a warning");
                    return 7;
                };
        try (Listened listened = new Listened(folder, host)) {
            assertThat(listened.ask()).isEqualTo(new Answer.Done(7));

            assertThat(listened.out.toString(UTF_8)).isEqualToIgnoringNewLines("done: [list]\n");
            assertThat(listened.err.toString(UTF_8)).isEqualTo("a warning");
        }
    }

    @Test
    void anOwnerThatDoesNotDoSuchThingsDeclines() throws Exception {
        try (Listened listened = new Listened(folder, (_, _, _, _) -> Host.DECLINED)) {
            assertThat(listened.ask()).isEqualTo(new Answer.Declined());
        }
    }

    @Test
    void hugeOutputArrivesWhole() throws Exception {
        byte[] piece = new byte[1 << 20];
        new Random(1).nextBytes(piece);
        Host host =
                (_, _, out, _) -> {
                    for (int i = 0; i < 64; i++) {
                        out.write(piece, 0, piece.length);
                    }
                    return 0;
                };
        try (Listened listened = new Listened(folder, host)) {
            assertThat(listened.ask()).isEqualTo(new Answer.Done(0));

            byte[] heard = listened.out.toByteArray();
            assertThat(heard).hasSize(64 * piece.length);
            for (int i = 0; i < 64; i++) {
                int start = i * piece.length;
                assertThat(
                                Arrays.equals(
                                        heard, start, start + piece.length, piece, 0, piece.length))
                        .isTrue();
            }
        }
    }

    @Test
    void aCallerThatReadsNothingHoldsNobodyUp() throws Exception {
        CountDownLatch printed = new CountDownLatch(1);
        Host host =
                (_, _, out, _) -> {
                    byte[] piece = new byte[8 << 20];
                    out.write(piece, 0, piece.length);
                    printed.countDown();
                    return 0;
                };
        try (Listened listened = new Listened(folder, host);
                Wire silent = Wire.to(listened.socket())) {
            greet(silent, listened);

            assertThat(printed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatNobodyWaitsForEndsAtItsNextStep() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> stepsUntilTheEnd = new CompletableFuture<>();
        Host host =
                (_, turns, _, _) -> {
                    int steps = 0;
                    try {
                        while (steps < 100_000) {
                            turns.take(begun::countDown);
                            steps++;
                        }
                    } catch (CancellationException stopped) {
                        stepsUntilTheEnd.complete(steps);
                    }
                    return 0;
                };
        try (Listened listened = new Listened(folder, host)) {
            try (Wire leaving = Wire.to(listened.socket())) {
                greet(leaving, listened);
                assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(stepsUntilTheEnd.get(20, TimeUnit.SECONDS)).isBetween(1, 100_000);
        }
    }

    @Test
    void anOwnerThatClosesAmidAStepLeavesTheCallerInDoubt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Host host =
                (_, turns, _, _) -> {
                    turns.take(
                            () -> {
                                begun.countDown();
                                await(closed);
                            });
                    return 0;
                };
        Listened listened = new Listened(folder, host);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> asked(listened));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        // The word that it has begun is on its way.
        Thread.sleep(200);
        listened.close();
        closed.countDown();

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(new Answer.Broken());
    }

    @Test
    void finishingHearsToTheEndWhatWasBegun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Host host =
                (_, turns, out, _) -> {
                    turns.take(begun::countDown);
                    sleep(300);
                    turns.take(() -> out.print("all of it"));
                    return 0;
                };
        Listened listened = new Listened(folder, host);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> asked(listened));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        listened.owner.finish();

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(new Answer.Done(0));
        assertThat(listened.out.toString(UTF_8)).isEqualTo("all of it");
        assertThat(listened.ask()).isEqualTo(new Answer.Nobody());
    }

    @Test
    void aStuckSessionIsNotWaitedForAndDoesNothingAfterwards() throws Exception {
        StuckTurns stuck = new StuckTurns();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        Host host =
                (_, turns, _, _) -> {
                    try {
                        turns.take(done::incrementAndGet);
                    } finally {
                        ended.countDown();
                    }
                    return 0;
                };
        try (Listened listened = new Listened(folder, host, stuck)) {
            assertThat(listened.ask(Listened.REQUEST, SHORT)).isEqualTo(new Answer.Declined());
            stuck.goOn();

            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(done).hasValue(0);
        }
    }

    @Test
    void aLongStepIsWaitedForThoughNothingIsHeardOfIt() throws Exception {
        Host host =
                (_, turns, _, _) -> {
                    turns.take(() -> sleep(3 * SHORT.toMillis()));
                    return 5;
                };
        try (Listened listened = new Listened(folder, host)) {
            assertThat(listened.ask(Listened.REQUEST, SHORT)).isEqualTo(new Answer.Done(5));
        }
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Host host = (_, _, _, _) -> asked.incrementAndGet();
        try (Listened listened = new Listened(folder, host)) {
            byte[] forged = Address.of(listened.socket()).encode();
            Answer answer =
                    new Caller(listened.runtime)
                            .ask(forged, Listened.REQUEST, listened.out, listened.err);

            assertThat(answer).isIn(new Answer.Declined(), new Answer.Nobody());
            assertThat(asked).hasValue(0);
            assertThat(listened.ask()).isEqualTo(new Answer.Done(1));
        }
    }

    @Test
    void nonsenseEndsItsOwnConversationOnly() throws Exception {
        try (Listened listened = new Listened(folder, (_, _, _, _) -> 0)) {
            for (int seed = 0; seed < 40; seed++) {
                byte[] nonsense = new byte[1 + seed * 13];
                new Random(seed).nextBytes(nonsense);
                say(listened, ByteBuffer.wrap(nonsense));
            }
            say(listened, ByteBuffer.allocate(5).put((byte) 'H').putInt(Integer.MAX_VALUE).flip());
            say(listened, ByteBuffer.allocate(5).put((byte) 'H').putInt(-1).flip());

            assertThat(listened.ask()).isEqualTo(new Answer.Done(0));
        }
    }

    @Test
    void aRequestThatIsTooLongIsNotRead() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Listened listened = new Listened(folder, (_, _, _, _) -> asked.incrementAndGet())) {
            String words = "x".repeat(Frame.MOST);
            Request long_ = new Request("/w.postil", List.of(words), "/", "en");

            assertThat(listened.ask(long_, Duration.ofSeconds(20)))
                    .isIn(new Answer.Declined(), new Answer.Nobody());
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void manyCallersAreAllServed() throws Exception {
        try (Listened listened =
                new Listened(
                        folder,
                        (request, turns, out, _) -> {
                            turns.take(() -> out.print(request.arguments().getFirst()));
                            return 0;
                        })) {
            List<CompletableFuture<String>> heard =
                    java.util.stream.IntStream.range(0, 40)
                            .mapToObj(
                                    i ->
                                            CompletableFuture.supplyAsync(
                                                    () -> saidTo(listened, "caller " + i)))
                            .toList();

            for (int i = 0; i < heard.size(); i++) {
                assertThat(heard.get(i).get(30, TimeUnit.SECONDS)).isEqualTo("caller " + i);
            }
        }
    }

    private static String saidTo(Listened listened, String word) {
        try {
            var out = new ByteArrayOutputStream();
            Request request = new Request("/w.postil", List.of(word), "/", "en");
            Answer answer =
                    new Caller(listened.runtime, Duration.ofSeconds(20), Duration.ZERO)
                            .ask(
                                    listened.owner.address(),
                                    request,
                                    out,
                                    OutputStream.nullOutputStream());
            assertThat(answer).isEqualTo(new Answer.Done(0));
            return out.toString(UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void greet(Wire wire, Listened listened) throws IOException {
        byte[] greeting = (Protocol.VERSION + listened.address().secret()).getBytes(UTF_8);
        wire.write(new Frame(Frame.Kind.HELLO, greeting), SHORT);
        byte[] asked = dev.postil.json.Codec.of(Request.class).encode(Listened.REQUEST);
        wire.write(new Frame(Frame.Kind.ASK, asked), SHORT);
    }

    private static void say(Listened listened, ByteBuffer bytes) throws IOException {
        try (SocketChannel channel =
                SocketChannel.open(java.net.UnixDomainSocketAddress.of(listened.socket()))) {
            channel.write(bytes);
        }
    }

    private static Answer asked(Listened listened) {
        try {
            return listened.ask();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// A session whose thread answers nobody, until it does again.
    private static final class StuckTurns implements Turns {

        private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        private volatile boolean goesOn;

        @Override
        public void take(Runnable step) {
            while (!goesOn) {
                sleep(10);
            }
            step.run();
        }

        @Override
        public void ask(Runnable answer) {
            waiting.add(answer);
        }

        void goOn() {
            goesOn = true;
            waiting.forEach(Runnable::run);
        }
    }
}
