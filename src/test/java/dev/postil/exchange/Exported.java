package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postil.model.Corpus;
import dev.postil.model.Entry;
import dev.postil.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An export as a stranger sees it: bytes, held against the schema and against its own text.
public record Exported(String json) {

    static final Instant NOW = Instant.parse("2026-11-22T09:12:03.987Z");

    private static final Schema SCHEMA = schema();

    static Exported of(Corpus corpus) {
        return of(corpus, ExportChoice.ALL);
    }

    static Exported of(Corpus corpus, ExportChoice choice, Entry... history) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new AnnotatedJsonWriter(Clock.fixed(NOW, ZoneOffset.UTC), "0.1.0")
                    .write(corpus, List.of(history)::stream, choice, out, Progress.NONE);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return new Exported(out.toString(StandardCharsets.UTF_8)).check();
    }

    public JsonNode tree() {
        return JsonMapper.shared().readTree(json);
    }

    /// The same without what differs between two workspaces with the same content.
    public String content() {
        return json.replaceFirst("\n  \"exported\": [^\n]*", "")
                .replaceFirst("\n  \"workspace\": [^\n]*", "");
    }

    /// Holds it against the schema, and each quote against the text in code points.
    public Exported check() {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        for (JsonNode document : tree().get("documents")) {
            int[] text = document.get("text").asString().codePoints().toArray();
            document.get("annotations").forEach(annotation -> checkQuote(annotation, text));
        }
        return this;
    }

    static List<Error> problems(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static void checkQuote(JsonNode annotation, int[] text) {
        if (annotation.get("start").isNull()) {
            return;
        }
        int start = annotation.get("start").asInt();
        int end = annotation.get("end").asInt();
        assertThat(new String(text, start, end - start))
                .isEqualTo(annotation.get("quote").asString());
    }

    private static Schema schema() {
        try (InputStream in =
                Exported.class.getResourceAsStream("postil-annotated-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
