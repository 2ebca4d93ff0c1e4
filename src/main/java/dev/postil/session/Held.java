package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.Person;
import java.util.List;

/// A document as a backup holds it, with all that it needs.
///
/// @param links those that start or end at a passage of it
record Held(
        Document document,
        List<Annotation> annotations,
        List<Link> links,
        Codebook codebook,
        List<Person> people) {

    Held {
        annotations = List.copyOf(annotations);
        links = List.copyOf(links);
        people = List.copyOf(people);
    }
}
