package dev.postil.intake.mail;

import dev.postil.intake.text.CharsetNames;
import dev.postil.intake.text.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/// Takes mails apart, whatever state they are in.
final class Messages {

    /// More parts within parts than any mail has; each costs the parser a step deeper.
    private static final int MOST_CONTAINERS = 300;

    private static final Pattern CONTAINER =
            Pattern.compile("boundary\\s{0,9}=|content-type:\\s{0,9}message/rfc822");

    private static final MimeConfig LENIENT =
            new MimeConfig.Builder()
                    .setMaxLineLen(-1)
                    .setMaxHeaderCount(10_000)
                    .setMaxHeaderLen(1 << 20)
                    .setMalformedHeaderStartsBody(true)
                    .build();

    private Messages() {}

    /// @throws IOException where it is no mail
    static Message parse(byte[] bytes) throws IOException {
        String all = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (CONTAINER.matcher(all).results().skip(MOST_CONTAINERS).findAny().isPresent()) {
            throw new IOException("too many parts");
        }
        int start = start(all);
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LENIENT);
        try {
            return builder.parseMessage(
                    new ByteArrayInputStream(bytes, start, bytes.length - start));
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    /// Mailboxes put a line of their own before each mail, and some programs blank lines.
    private static int start(String all) {
        int start = 0;
        while (start < all.length() && Character.isWhitespace(all.charAt(start))) {
            start++;
        }
        if (all.startsWith("\u00EF\u00BB\u00BF", start)) {
            start += 3;
        }
        return all.startsWith("from ", start)
                ? Math.max(all.indexOf('\n', start), start) + 1
                : start;
    }

    /// What a header says; empty where there is none of that name.
    static String header(Entity entity, String name) {
        Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        String body = field == null ? null : field.getBody();
        return body == null ? "" : body.strip();
    }

    /// The bytes of a part as they were before they were packed for sending.
    static byte[] bytes(Entity part) throws IOException {
        if (!(part.getBody() instanceof SingleBody body)) {
            return new byte[0];
        }
        try (InputStream content = body.getInputStream()) {
            return content.readAllBytes();
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    /// A part of text in the encoding it declares.
    static String text(Entity part) throws IOException {
        return TextDecoder.decode(bytes(part), charset(part).orElse(null)).text();
    }

    static Optional<Charset> charset(Entity part) {
        return Optional.ofNullable(parameter(part, "charset")).map(CharsetNames::find);
    }

    static @Nullable String parameter(Entity part, String name) {
        Field field = part.getHeader() == null ? null : part.getHeader().getField("Content-Type");
        return field instanceof ContentTypeField type ? type.getParameter(name) : null;
    }
}
