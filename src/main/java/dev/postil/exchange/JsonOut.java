package dev.postil.exchange;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes JSON in the forms that the files use: times in seconds, ids in lower case, null where
/// there is nothing, and no half characters. Leaves the stream open.
final class JsonOut implements AutoCloseable {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private final Layout layout = new Layout();
    private final JsonGenerator json;

    JsonOut(OutputStream out) {
        json = JSON.createGenerator(new Context(layout), out);
    }

    /// Hands all of it to the stream. After a failure the file stays visibly unfinished.
    @Override
    public void close() {
        json.close();
    }

    void endOfFile() {
        json.writeRaw('\n');
    }

    void object(Runnable entries) {
        json.writeStartObject();
        entries.run();
        json.writeEndObject();
    }

    /// An object that stands on one line.
    void line(Runnable entries) {
        json.writeStartObject();
        boolean before = layout.isFlat();
        layout.flat(true);
        entries.run();
        json.writeEndObject();
        layout.flat(before);
    }

    void object(String name, Runnable entries) {
        json.writeName(name);
        object(entries);
    }

    void line(String name, Runnable entries) {
        json.writeName(name);
        line(entries);
    }

    <T> void array(String name, Iterable<T> items, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        items.forEach(write);
        json.writeEndArray();
    }

    /// An array whose items `items` writes one after the other.
    void array(String name, Runnable items) {
        json.writeArrayPropertyStart(name);
        items.run();
        json.writeEndArray();
    }

    /// Words on one line, or null.
    void texts(String name, @Nullable List<String> texts) {
        json.writeName(name);
        if (texts == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        boolean before = layout.isFlat();
        layout.flat(true);
        texts.forEach(text -> json.writeString(wellFormed(text)));
        json.writeEndArray();
        layout.flat(before);
    }

    void text(String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, wellFormed(text));
        }
    }

    void id(String name, @Nullable UUID id) {
        text(name, id == null ? null : id.toString());
    }

    void time(String name, Instant time) {
        text(name, time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    void number(String name, long number) {
        json.writeNumberProperty(name, number);
    }

    void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void nothing(String name) {
        json.writeNullProperty(name);
    }

    /// The same words with U+FFFD for half characters, which UTF-8 cannot hold.
    static String wellFormed(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (isHalf(codePoint)) {
                return replaceHalves(text);
            }
        }
        return text;
    }

    private static String replaceHalves(String text) {
        int[] codePoints = text.codePoints().map(c -> isHalf(c) ? 0xFFFD : c).toArray();
        return new String(codePoints, 0, codePoints.length);
    }

    private static boolean isHalf(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }

    /// Tells the generator how to lay out.
    private static final class Context extends ObjectWriteContext.Base {

        private final Layout layout;

        Context(Layout layout) {
            this.layout = layout;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return layout;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
