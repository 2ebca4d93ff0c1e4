package dev.postil.intake.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.jspecify.annotations.Nullable;

/// A web page that a browser saved with its pictures in one file, as if it were a mail.
///
/// @param html its bytes as they were fetched
/// @param charset as its sender named it
/// @param address where it was fetched
@SuppressWarnings("ArrayRecordComponent")
public record SavedPage(byte[] html, @Nullable Charset charset, @Nullable String address) {

    private static final int DEEPEST = 10;

    /// Finds the page among its parts.
    ///
    /// @throws IOException where there is no page
    public static SavedPage of(byte[] bytes) throws IOException {
        Message message = Messages.parse(bytes);
        List<Entity> pages = new ArrayList<>();
        gather(message, pages, 0);
        String start = Optional.ofNullable(Messages.parameter(message, "start")).orElse("");
        Entity root =
                pages.stream()
                        .filter(page -> !start.isEmpty())
                        .filter(page -> Messages.header(page, "Content-ID").equals(start))
                        .findFirst()
                        .or(() -> pages.stream().findFirst())
                        .orElseThrow(() -> new IOException("no page"));
        return new SavedPage(
                Messages.bytes(root), Messages.charset(root).orElse(null), address(message, root));
    }

    private static void gather(Entity part, List<Entity> pages, int depth) {
        if (part.getBody() instanceof Multipart several && depth < DEEPEST) {
            several.getBodyParts().forEach(each -> gather(each, pages, depth + 1));
        } else if (Parts.isHtml(part)) {
            pages.add(part);
        }
    }

    private static @Nullable String address(Message message, Entity root) {
        return Stream.of(
                        Messages.header(root, "Content-Location"),
                        Messages.header(message, "Snapshot-Content-Location"),
                        Messages.header(message, "Content-Location"))
                .filter(address -> address.matches("(?i)https?://\\S+"))
                .findFirst()
                .orElse(null);
    }
}
