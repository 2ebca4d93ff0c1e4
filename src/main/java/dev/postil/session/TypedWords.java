package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Tag;
import dev.postil.text.WholeWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody typed, held against names of tags and words of quotes; of each tag it is worked
/// out once, as thousands of passages bear it. One thread.
final class TypedWords {

    /// It begins with what was typed.
    static final int BEGINS = 0;

    /// One of its words does.
    static final int WORD_BEGINS = 1;

    /// What was typed stands somewhere in it, or not at all.
    static final int ELSEWHERE = 2;

    private final String wanted;
    private final Codebook codebook;
    private final Map<UUID, Named> tags = new HashMap<>();

    /// @param place the best of its names
    private record Named(boolean isNamed, int place) {}

    TypedWords(String typed, Codebook codebook) {
        wanted = plain(typed);
        this.codebook = codebook;
    }

    boolean isBlank() {
        return wanted.isEmpty();
    }

    /// In UTF-16 units.
    int length() {
        return wanted.length();
    }

    /// Whether the tag may be meant by name; any may where nothing was typed.
    boolean names(@Nullable UUID tag) {
        return isBlank() || (tag != null && named(tag).isNamed());
    }

    /// Whether it stands in the quote of the passage.
    boolean quotes(@Nullable Annotation passage) {
        return passage != null && plain(passage.quote().exact()).contains(wanted);
    }

    /// How the passage's quote or the tag's best name begins: [#BEGINS], [#WORD_BEGINS] or
    /// [#ELSEWHERE].
    int place(@Nullable Annotation passage, @Nullable UUID tag) {
        if (isBlank()) {
            return BEGINS;
        }
        int name = tag == null ? ELSEWHERE : named(tag).place();
        return passage == null || name == BEGINS
                ? name
                : Math.min(name, placeIn(plain(passage.quote().exact())));
    }

    private Named named(UUID tag) {
        return tags.computeIfAbsent(
                tag, id -> codebook.tag(id).map(this::named).orElse(new Named(false, ELSEWHERE)));
    }

    private Named named(Tag tag) {
        return new Named(
                names(tag).anyMatch(name -> name.contains(wanted)),
                names(tag).mapToInt(this::placeIn).min().orElse(ELSEWHERE));
    }

    private static Stream<String> names(Tag tag) {
        return TagSet.namesOf(tag).map(TypedWords::plain);
    }

    private int placeIn(String words) {
        if (words.startsWith(wanted)) {
            return BEGINS;
        }
        return WholeWords.holdsBeginning(words, wanted) ? WORD_BEGINS : ELSEWHERE;
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
