package dev.postil.intake.furniture;

import dev.postil.intake.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article told from what stands around it.
///
/// @param title null where the text shows none
/// @param published as precisely as it is known, or null
/// @param passages all of them, in their order; the furniture folded, the title a heading
public record Framed(
        @Nullable String title,
        List<String> creators,
        @Nullable String published,
        List<Passage> passages) {

    public Framed {
        creators = List.copyOf(creators);
        passages = List.copyOf(passages);
    }
}
