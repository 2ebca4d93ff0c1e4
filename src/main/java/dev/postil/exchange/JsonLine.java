package dev.postil.exchange;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object on one line, for programs that read the command line's output.
public final class JsonLine {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLine() {}

    /// Writes fields as an object.
    ///
    /// @param fields names with text, numbers, booleans, null, lists or maps of these, in the order
    ///   they are written
    public static String of(Map<String, ?> fields) {
        return MAPPER.writeValueAsString(fields);
    }
}
