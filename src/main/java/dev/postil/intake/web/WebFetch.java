package dev.postil.intake.web;

import dev.postil.intake.Imported;
import dev.postil.intake.Intake;
import dev.postil.intake.IntakeException;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.Original;
import dev.postil.task.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Fetches what stands at an address of the web, within limits of time, size and redirections. Only
/// `http` and `https` are followed, also where a server leads elsewhere.
public final class WebFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 10;
    private static final int MEGABYTE = 1 << 20;
    private static final long LOOK_MILLIS = 100;
    private static final int FOUND = 200;
    private static final int REDIRECTIONS = 300;
    private static final int ERRORS = 400;

    private final Duration patience;
    private final int largest;

    /// @param patience for all of it
    /// @param largest size in bytes above which a page is refused
    public WebFetch(Duration patience, int largest) {
        this.patience = patience;
        this.largest = largest;
    }

    /// Waits for half a minute, and takes what Postil reads at most.
    public static WebFetch standard() {
        return new WebFetch(PATIENCE, Intake.LARGEST);
    }

    /// Fetches a page and has it read.
    public Imported read(URI address, Intake intake, Progress progress) throws IntakeException {
        Original page = fetch(address, progress);
        try {
            return new Imported(page, intake.read(page, progress));
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException unforeseen) {
            throw IntakeException.unforeseen(page.name(), unforeseen);
        }
    }

    /// Fetches a page. Its name is the last part of its address.
    ///
    /// @throws IntakeException where there is nothing to be had, with the cause
    /// @throws CancellationException once `progress` was cancelled
    public Original fetch(URI address, Progress progress) throws IntakeException {
        long until = System.nanoTime() + patience.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            URI at = inAscii(address);
            for (int i = 0; i <= MOST_REDIRECTS; i++) {
                requireWeb(at);
                HttpResponse<byte[]> answer = answer(client, at, until, progress);
                int status = answer.statusCode();
                if (status < REDIRECTIONS) {
                    return original(answer, at);
                }
                String next = answer.headers().firstValue("Location").orElse("");
                if (status >= ERRORS || next.isEmpty()) {
                    throw new IntakeException(
                            Reason.DENIED, at.toString(), Integer.toString(status));
                }
                at = led(at, next);
            }
            throw new IntakeException(Reason.ASTRAY, address.toString());
        }
    }

    /// Names of computers in other letters are asked for by their ASCII form (RFC 5891); Java's
    /// addresses take them for no names at all.
    private static URI inAscii(URI address) {
        String host = address.getRawAuthority();
        if (address.getHost() != null || host == null || host.indexOf('@') >= 0) {
            return address;
        }
        try {
            int port = host.indexOf(':') < 0 ? host.length() : host.indexOf(':');
            String ascii = IDN.toASCII(host.substring(0, port)) + host.substring(port);
            return URI.create(address.toString().replaceFirst(Pattern.quote(host), ascii));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private static URI led(URI from, String next) throws IntakeException {
        try {
            return inAscii(from.resolve(next.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException malformed) {
            throw new IntakeException(Reason.UNREACHABLE, from.toString(), malformed);
        }
    }

    private static void requireWeb(URI address) throws IntakeException {
        String scheme = address.getScheme();
        boolean isWeb =
                scheme != null
                        && address.getHost() != null
                        && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
        if (!isWeb) {
            throw new IntakeException(Reason.NO_ADDRESS, address.toString());
        }
    }

    private HttpResponse<byte[]> answer(HttpClient client, URI at, long until, Progress progress)
            throws IntakeException {
        HttpRequest request =
                HttpRequest.newBuilder(at)
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("User-Agent", "Mozilla/5.0 (compatible; Postil)")
                        .timeout(patience)
                        .GET()
                        .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            return await(answer, at, until, progress);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> answer, URI at, long until, Progress progress)
            throws IntakeException {
        while (true) {
            progress.checkCancelled();
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (System.nanoTime() > until) {
                    throw new IntakeException(
                            Reason.TOO_SLOW, at.toString(), Long.toString(patience.toSeconds()));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException(interrupted.toString());
            } catch (ExecutionException failed) {
                throw refusal(at, failed.getCause());
            }
        }
    }

    /// Java tells of an answer that is too large by its words alone.
    private IntakeException refusal(URI at, @Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new IntakeException(
                    Reason.TOO_SLOW, at.toString(), cause, Long.toString(patience.toSeconds()));
        }
        boolean isTooLarge =
                cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("capacity");
        return isTooLarge
                ? tooLarge(at, cause)
                : new IntakeException(Reason.UNREACHABLE, at.toString(), cause);
    }

    private Original original(HttpResponse<byte[]> answer, URI at) throws IntakeException {
        if (answer.statusCode() != FOUND) {
            throw new IntakeException(
                    Reason.DENIED, at.toString(), Integer.toString(answer.statusCode()));
        }
        String type =
                answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return new Original(
                name(at), unpacked(answer, at), type.isEmpty() ? null : type, at.toString());
    }

    /// Some servers pack what nobody asked them to.
    private byte[] unpacked(HttpResponse<byte[]> answer, URI at) throws IntakeException {
        String packing = answer.headers().firstValue("Content-Encoding").orElse("");
        if (!packing.equalsIgnoreCase("gzip")) {
            return answer.body();
        }
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] body = packed.readNBytes(largest + 1);
            if (body.length > largest) {
                throw tooLarge(at, null);
            }
            return body;
        } catch (IOException broken) {
            throw new IntakeException(Reason.DAMAGED, at.toString(), broken, "GZIP");
        }
    }

    /// How large it is nobody knows, as it was not taken to its end: a megabyte more at least.
    private IntakeException tooLarge(URI at, @Nullable Throwable cause) {
        return new IntakeException(
                Reason.TOO_LARGE,
                at.toString(),
                cause,
                Integer.toString(largest / MEGABYTE + 1),
                Integer.toString(largest / MEGABYTE));
    }

    private static String name(URI at) {
        String path = at.getPath() == null ? "" : at.getPath().replaceAll("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? at.getHost() : last;
    }
}
