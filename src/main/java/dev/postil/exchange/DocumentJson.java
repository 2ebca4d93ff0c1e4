package dev.postil.exchange;

import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Document;
import dev.postil.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.exc.JacksonIOException;

/// Writes what is known about a document: an entry of `documents` in the annotated JSON.
public final class DocumentJson {

    private final JsonOut out;
    private final TagUseJson tags;

    DocumentJson(JsonOut out, TagUseJson tags) {
        this.out = out;
        this.tags = tags;
    }

    /// Writes one entry by itself, without annotations, and leaves the stream open.
    public static void write(
            Document document, Content content, Codebook codebook, OutputStream target)
            throws IOException {
        try (JsonOut out = new JsonOut(target)) {
            TagUseJson tags = new TagUseJson(out, new CodebookIndex(codebook));
            DocumentJson entry = new DocumentJson(out, tags);
            out.object(() -> entry.write(document, new Surroundings(content)));
            out.endOfFile();
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
    }

    void write(Document document, Surroundings place) {
        properties(document);
        out.text("textSha256", document.textSha256());
        new ContentJson(out, place.offsets()).write(place.content());
        out.text("note", document.note());
        out.time("modified", document.modified());
    }

    /// All but the text, as the history lists a document.
    void writeWithoutText(Document document) {
        properties(document);
        out.text("textSha256", document.textSha256());
        out.text("note", document.note());
        out.time("modified", document.modified());
    }

    private void properties(Document document) {
        out.id("id", document.id());
        out.text("title", document.title());
        out.texts("creators", document.creators());
        out.text("published", document.published());
        out.text("language", document.language());
        out.text("status", Tokens.of(document.status()));
        if (document.group() != null) {
            out.text("group", document.group());
        }
        tags.write(document.tags());
        out.object("source", () -> source(document.source()));
    }

    private void source(Source source) {
        out.text("name", source.name());
        out.text("mediaType", source.mediaType());
        out.text("uri", source.uri());
        out.text("sha256", source.sha256());
        out.time("imported", source.imported());
        if (source.outlet() != null) {
            out.text("outlet", source.outlet());
        }
    }
}
