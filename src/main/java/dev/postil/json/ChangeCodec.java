package dev.postil.json;

import dev.postil.model.Entry;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of the history as JSON: `{"version":1,"act":{"type":"do",…}}`.
///
/// The version counts up when the form changes; a later program goes on reading earlier ones.
public final class ChangeCodec {

    /// The form that is written.
    public static final int VERSION = 1;

    private static final Pattern OPENING = Pattern.compile("\\{\"version\":(\\d{1,9}),");

    private final Codec<Line> codec = Codec.of(Line.class);
    private final Codec<WholeLine> lines = Codec.of(WholeLine.class);

    public byte[] encode(Entry.Act act) {
        return codec.encode(new Line(VERSION, act));
    }

    public Entry.Act decode(byte[] json) throws MalformedJsonException {
        checkVersion(json);
        return codec.decode(json).act();
    }

    /// A line with its number, time and person: `{"version":1,"entry":{…}}`.
    public byte[] encodeLine(Entry entry) {
        return lines.encode(new WholeLine(VERSION, entry));
    }

    public Entry decodeLine(byte[] json) throws MalformedJsonException {
        checkVersion(json);
        return lines.decode(json).entry();
    }

    private static void checkVersion(byte[] json) throws MalformedJsonException {
        int length = Math.min(json.length, 30);
        Matcher opening = OPENING.matcher(new String(json, 0, length, StandardCharsets.ISO_8859_1));
        if (!opening.lookingAt()) {
            throw new MalformedJsonException("a line of the history without a version");
        }
        int version = Integer.parseInt(opening.group(1));
        if (version != VERSION) {
            throw new MalformedJsonException("a line of the history of version " + version);
        }
    }

    record Line(int version, Entry.Act act) {}

    record WholeLine(int version, Entry entry) {}
}
