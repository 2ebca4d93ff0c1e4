package dev.postil.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postil.intake.IntakeException;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.Original;
import dev.postil.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebFetchTest {

    private static final int LARGEST = 1 << 20;

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/brief.html",
                it -> answer(it, 200, "<p>Quiet.</p>".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/large", it -> answer(it, 200, new byte[LARGEST + 1]));
        server.createContext("/gone", it -> answer(it, 410, new byte[0]));
        server.createContext("/moved", it -> lead(it, "/brief.html"));
        server.createContext("/round", it -> lead(it, "/round"));
        server.createContext("/file", it -> lead(it, "file:///etc/hostname"));
        server.createContext("/spaced", it -> lead(it, "/brief.html?of the=day"));
        server.createContext(
                "/packed", it -> pack(it, "<p>Quiet.</p>".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/bomb", it -> pack(it, new byte[LARGEST + 1]));
        server.createContext("/never", it -> awaitEnd());
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void aPageComesWithItsTypeAndTheAddressThatItWasFoundAt() throws Exception {
        Original page = fetch("/moved");

        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Quiet.</p>");
        assertThat(page.name()).isEqualTo("brief.html");
        assertThat(page.uri()).isEqualTo(address("/brief.html").toString());
        assertThat(page.declaredMediaType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void aPageIsFoundWhereItsAddressIsWrittenCarelesslyOrItIsPacked() throws Exception {
        assertThat(fetch("/spaced").bytes()).asString(StandardCharsets.UTF_8).contains("Quiet");
        assertThat(fetch("/packed").bytes()).asString(StandardCharsets.UTF_8).contains("Quiet");
        assertRefused("/bomb", Reason.TOO_LARGE);
    }

    @Test
    void aNameInOtherLettersIsAName() {
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> web().fetch(URI.create("http://müller.invalid/"), Progress.NONE))
                .satisfies(it -> assertThat(it.reason()).isNotEqualTo(Reason.NO_ADDRESS));
    }

    @Test
    void whatCannotBeHadIsRefusedWithItsReason() {
        assertRefused("/gone", Reason.DENIED);
        assertRefused("/nowhere", Reason.DENIED);
        assertRefused("/large", Reason.TOO_LARGE);
        assertRefused("/round", Reason.ASTRAY);
        assertRefused("/file", Reason.NO_ADDRESS);
        WebFetch impatient = new WebFetch(Duration.ofSeconds(1), LARGEST);
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> impatient.fetch(address("/never"), Progress.NONE))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    @Test
    void onlyTheWebIsAskedFor() {
        for (String address :
                new String[] {"file:///etc/hostname", "ftp://a.b/c", "brief", "http:x"}) {
            assertThatExceptionOfType(IntakeException.class)
                    .isThrownBy(() -> web().fetch(URI.create(address), Progress.NONE))
                    .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.NO_ADDRESS));
        }
    }

    @Test
    void aFetchIsCalledOff() {
        Progress stopped =
                new Progress() {
                    @Override
                    public void report(double fraction, String words) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> web().fetch(address("/never"), stopped))
                .isInstanceOf(CancellationException.class);
    }

    private void assertRefused(String path, Reason reason) {
        assertThatExceptionOfType(IntakeException.class)
                .isThrownBy(() -> fetch(path))
                .satisfies(it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private Original fetch(String path) throws IntakeException {
        return web().fetch(address(path), Progress.NONE);
    }

    private static WebFetch web() {
        return new WebFetch(Duration.ofSeconds(20), LARGEST);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pack(HttpExchange exchange, byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(body);
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        answer(exchange, 200, packed.toByteArray());
    }

    private static void lead(HttpExchange exchange, String there) throws IOException {
        exchange.getResponseHeaders().add("Location", there);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
