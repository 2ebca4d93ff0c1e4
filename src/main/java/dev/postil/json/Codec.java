package dev.postil.json;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/// Writes values of one type as JSON, and reads them back equal.
///
/// The same value always gives the same text. Reading takes nothing it does not know: an unknown or
/// missing key, a null or a value of another type is an error.
public final class Codec<T> {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    private Codec(Class<T> type) {
        writer = StrictMapper.INSTANCE.writerFor(type);
        reader = StrictMapper.INSTANCE.readerFor(type);
    }

    /// The codec of a record of the model, or of a record made of such.
    public static <T> Codec<T> of(Class<T> type) {
        return new Codec<>(type);
    }

    public String encode(T value) {
        return writer.writeValueAsString(value);
    }

    public T decode(String json) throws MalformedJsonException {
        try {
            return Objects.requireNonNull(reader.<T>readValue(json));
        } catch (JacksonException | NullPointerException malformed) {
            throw new MalformedJsonException("not the JSON that was expected", malformed);
        }
    }
}
