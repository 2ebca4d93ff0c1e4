package dev.postil.store;

import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bytes that sort as the model's orders do: H2 compares bytes unsigned, and UTF-8 so compared goes
/// by code point, which H2's own comparison of strings does not.
final class SortKey {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private SortKey() {}

    static byte[] of(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /// By type, from, to.
    static byte[] of(Link link) {
        SortKey key = new SortKey();
        key.add(link.type());
        key.add(link.from());
        key.add(link.to());
        return key.bytes.toByteArray();
    }

    private void add(LinkEnd end) {
        add(end.annotation());
        add(end.kind());
        add(end.tag());
    }

    private void add(@Nullable UUID id) {
        add(id == null ? null : id.toString());
    }

    /// What is missing comes first; the end is marked by what is below every character.
    private void add(@Nullable String words) {
        if (words == null) {
            bytes.write(0);
            return;
        }
        bytes.write(1);
        for (byte unit : of(words)) {
            bytes.write(unit);
            if (unit == 0) {
                bytes.write(1);
            }
        }
        bytes.write(0);
        bytes.write(0);
    }
}
