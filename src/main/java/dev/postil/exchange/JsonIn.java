package dev.postil.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON one value after the other, whatever the order of the keys. A value of another type
/// than asked for is passed over with a warning; null and what is missing are the same.
///
/// [#key] and [#item] step to the next value; each value has to be taken, entered or skipped.
final class JsonIn implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonParser json;
    private final Warnings warnings;
    private final Set<String> unknown = new HashSet<>();

    JsonIn(InputStream bytes, Limits limits, Warnings warnings) throws IOException {
        this.json = factory(limits).createParser(ObjectReadContext.empty(), text(bytes));
        this.warnings = warnings;
    }

    /// Characters rather than bytes, so that columns count what an editor shows.
    private static Reader text(InputStream bytes) throws IOException {
        Reader reader =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength(limits.stringLength())
                                .maxDocumentLength(limits.fileLength())
                                .build())
                .build();
    }

    @Override
    public void close() {
        json.close();
    }

    /// Steps to the first value of the file.
    void start() {
        json.nextToken();
    }

    /// Makes sure that nothing follows.
    void end() throws ExchangeException {
        if (json.nextToken() != null) {
            TokenStreamLocation place = json.currentTokenLocation();
            throw new ExchangeException(
                    ExchangeException.Reason.MALFORMED,
                    "" + place.getLineNr(),
                    "" + place.getColumnNr());
        }
    }

    /// Whether the value is an object, which is entered then.
    boolean entersObject() {
        return enters(JsonToken.START_OBJECT);
    }

    /// Whether the value is a list, which is entered then.
    boolean entersList() {
        return enters(JsonToken.START_ARRAY);
    }

    private boolean enters(JsonToken opening) {
        if (json.currentToken() == opening) {
            return true;
        }
        passOver();
        return false;
    }

    /// Steps to the next value of the object: its key, or null at the end of the object.
    @Nullable String key() {
        String key = json.nextName();
        if (key != null) {
            json.nextToken();
        }
        return key;
    }

    /// Steps to the next value of the list, if there is one more.
    boolean item() {
        return json.nextToken() != JsonToken.END_ARRAY;
    }

    void skip() {
        json.skipChildren();
    }

    /// Passes over a value under a key that means nothing here; warns once for all such keys.
    void unknown() {
        if (unknown.add(path())) {
            warn("exchange.warning.unknownKey", path());
        }
        skip();
    }

    @Nullable String text() {
        if (json.currentToken() != null && json.currentToken().isNumeric()) {
            return json.getString();
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            passOver();
            return null;
        }
        return JsonOut.wellFormed(json.getString());
    }

    String text(String otherwise) {
        return Optional.ofNullable(text()).orElse(otherwise);
    }

    List<String> texts() {
        return Optional.ofNullable(textsOrNull()).orElse(List.of());
    }

    @Nullable List<String> textsOrNull() {
        if (!entersList()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        while (item()) {
            String text = text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Nullable Integer number() {
        if (json.currentToken() != null && json.currentToken().isNumeric()) {
            double value = json.getDoubleValue();
            if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
                return (int) value;
            }
        }
        passOver();
        return null;
    }

    boolean isNumber() {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    boolean flag() {
        if (json.currentToken() != JsonToken.VALUE_TRUE
                && json.currentToken() != JsonToken.VALUE_FALSE) {
            passOver();
            return false;
        }
        return json.currentToken() == JsonToken.VALUE_TRUE;
    }

    /// Warns about the value here, naming its line.
    void warn(String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(line());
        warnings.add(key, all.toArray());
    }

    Warnings warnings() {
        return warnings;
    }

    /// As words, so that nobody groups its digits.
    String line() {
        return String.valueOf(json.currentTokenLocation().getLineNr());
    }

    private void passOver() {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            warn("exchange.warning.type", path());
        }
        json.skipChildren();
    }

    /// Where the value stands, such as `documents[].annotations[].start`.
    String path() {
        TokenStreamContext here = json.streamReadContext();
        return path(isOpening() ? here.getParent() : here);
    }

    private boolean isOpening() {
        return json.currentToken() != null && json.currentToken().isStructStart();
    }

    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + "[]";
        }
        String name = context.currentName();
        return parent.isEmpty() ? "" + name : parent + "." + name;
    }
}
