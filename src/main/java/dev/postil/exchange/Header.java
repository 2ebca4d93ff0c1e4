package dev.postil.exchange;

import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a file holds besides its documents.
///
/// @param exported when it was made
/// @param kinds null where the file has no such list, which is not the same as an empty one
/// @param linkTypes null where the file has no such list
/// @param documents how many there are
record Header(
        Instant exported,
        List<Person> people,
        @Nullable List<Kind> kinds,
        List<Tag> tags,
        @Nullable List<LinkType> linkTypes,
        List<Link> links,
        int documents) {

    Codebook codebook() {
        return new Codebook(
                Objects.requireNonNullElse(kinds, List.of()),
                tags,
                Objects.requireNonNullElse(linkTypes, List.of()));
    }
}
