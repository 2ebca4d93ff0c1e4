package dev.postil.json;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/// Writes values of one type as JSON, and reads them back equal.
///
/// The same value always gives the same text. Reading takes nothing it does not know: an unknown or
/// missing key, a null or a value of another type is an error.
public final class Codec<T> {

    private final ObjectWriter writer;
    private final ObjectWriter escaping;
    private final ObjectReader reader;

    private Codec(Class<T> type) {
        writer = StrictMapper.INSTANCE.writerFor(type);
        escaping = writer.with(JsonWriteFeature.ESCAPE_NON_ASCII);
        reader = StrictMapper.INSTANCE.readerFor(type);
    }

    /// The codec of a record of the model, or of a record made of such.
    public static <T> Codec<T> of(Class<T> type) {
        return new Codec<>(type);
    }

    /// In UTF-8. Words with half a surrogate pair, which UTF-8 cannot hold, are escaped.
    public byte[] encode(T value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JacksonException half) {
            return escaping.writeValueAsBytes(value);
        }
    }

    public T decode(byte[] json) throws MalformedJsonException {
        try {
            return Objects.requireNonNull(reader.<T>readValue(json));
        } catch (JacksonException | NullPointerException malformed) {
            throw new MalformedJsonException("not the JSON that was expected", malformed);
        }
    }
}
