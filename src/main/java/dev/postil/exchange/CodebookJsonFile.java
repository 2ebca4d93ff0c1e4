package dev.postil.exchange;

import dev.postil.exchange.ExchangeException.Reason;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/// The codebook as it stands in an annotated JSON file, without the rest; reads whole annotated
/// files as well.
final class CodebookJsonFile {

    private static final String FORMAT = "postil-codebook";

    private final JsonIn in;
    private final CodebookReader reader;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<LinkType> linkTypes = new ArrayList<>();
    private boolean known;

    private CodebookJsonFile(JsonIn in) {
        this.in = in;
        reader = new CodebookReader(in);
    }

    static void write(Codebook codebook, OutputStream stream) {
        try (JsonOut out = new JsonOut(stream)) {
            out.object(
                    () -> {
                        out.text("format", FORMAT);
                        out.number("version", AnnotatedJsonWriter.VERSION);
                        new CodebookJson(out).write(codebook);
                    });
        }
    }

    static Codebook read(InputStream bytes) throws ExchangeException, IOException {
        try (JsonIn in = new JsonIn(bytes, Limits.STANDARD, new Warnings())) {
            return new CodebookJsonFile(in).read();
        } catch (CharacterCodingException failure) {
            throw ExchangeException.notUtf8(failure);
        } catch (JacksonException failure) {
            throw ExchangeException.of(failure);
        }
    }

    private Codebook read() throws ExchangeException {
        in.start();
        if (!in.entersObject()) {
            throw new ExchangeException(Reason.NO_CODEBOOK);
        }
        for (String key = in.key(); key != null; key = in.key()) {
            part(key);
        }
        in.end();
        if (!known) {
            throw new ExchangeException(Reason.NO_CODEBOOK);
        }
        return new Codebook(kinds, tags, linkTypes);
    }

    private void part(String key) throws ExchangeException {
        switch (key) {
            case "format" -> {
                String format = in.text("");
                known = format.equals(FORMAT) || format.equals(AnnotatedJsonWriter.FORMAT);
            }
            case "version" -> {
                Integer version = in.number();
                if (version != null && version > AnnotatedJsonWriter.VERSION) {
                    throw new ExchangeException(Reason.TOO_NEW, version.toString());
                }
            }
            case "kinds" -> list(() -> reader.kind().ifPresent(kinds::add));
            case "tags" -> list(() -> reader.tag(Instant.EPOCH).ifPresent(tags::add));
            case "linkTypes" -> list(() -> reader.linkType().ifPresent(linkTypes::add));
            default -> in.skip();
        }
    }

    private void list(Runnable item) {
        if (in.entersList()) {
            while (in.item()) {
                item.run();
            }
        }
    }
}
