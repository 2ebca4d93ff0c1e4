package dev.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebPagesCliTest extends CliRun {

    private static final String PAGE =
            """
            <!doctype html><title>A quiet brief</title>
            <article><h1>A quiet brief</h1><p>The ministry names no side, and signs little.</p></article>
            """;

    private HttpServer server;
    private Path workspace;

    @BeforeEach
    void serve() throws IOException {
        workspace = folder.resolve("Desk.postil");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/brief", exchange -> answer(exchange, 200, PAGE));
        server.createContext("/gone", exchange -> answer(exchange, 410, ""));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aPageIsReadWithoutBeingStored() {
        assertThat(run("extract", address("/brief"))).isZero();

        assertThat(out).contains("The ministry names no side, and signs little.");
        assertThat(err).isEmpty();
    }

    @Test
    void filesAndPagesComeInTogetherAndABadPageIsToldOf() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Notes\n\nOf today.");

        int code =
                run(
                        "import",
                        "-w",
                        workspace.toString(),
                        address("/brief"),
                        address("/gone"),
                        notes.toString());

        assertThat(code).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains(address("/gone")).contains("410");
        run("list", "-w", workspace.toString());
        assertThat(out).contains("A quiet brief").contains("Notes");
        run("history", "-w", workspace.toString());
        assertThat(out.lines().filter(line -> line.contains("A quiet brief"))).hasSize(1);
    }

    @Test
    void thePageKeepsItsAddress() {
        run("import", "-w", workspace.toString(), address("/brief"));

        assertThat(run("export", "-w", workspace.toString(), "--format", "json")).isZero();
        assertThat(out).contains(address("/brief"));
    }

    @Test
    void whatIsNoAddressIsWrongUse() {
        assertThat(run("extract", "http://a b")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("http://a b");
    }

    private String address(String path) {
        return "http://"
                + server.getAddress().getHostString()
                + ":"
                + server.getAddress().getPort()
                + path;
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
