package dev.postil.store;

import dev.postil.json.Codec;
import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.store.Table.Column;
import java.util.List;

/// The tables of things, as the schema scripts make them.
final class Tables {

    static final Table<Person> PEOPLE =
            new Table<>(
                    "people",
                    Codec.of(Person.class),
                    Person::id,
                    List.of(new Column<>("sort_key", it -> SortKey.of(it.name()))));

    static final Table<Kind> KINDS =
            new Table<>("kinds", Codec.of(Kind.class), Kind::id, List.of());

    static final Table<Tag> TAGS = new Table<>("tags", Codec.of(Tag.class), Tag::id, List.of());

    static final Table<LinkType> LINK_TYPES =
            new Table<>("link_types", Codec.of(LinkType.class), LinkType::id, List.of());

    static final Table<Document> DOCUMENTS =
            new Table<>(
                    "documents",
                    Codec.of(Document.class),
                    Document::id,
                    List.of(new Column<>("sort_key", it -> SortKey.of(it.title()))));

    static final Table<Annotation> ANNOTATIONS =
            new Table<>(
                    "annotations",
                    Codec.of(Annotation.class),
                    Annotation::id,
                    List.of(
                            new Column<>("document", Annotation::document),
                            new Column<>(
                                    "start_at", it -> it.place().map(Span::start).orElse(null))));

    static final Table<Link> LINKS =
            new Table<>(
                    "links",
                    Codec.of(Link.class),
                    Link::id,
                    List.of(
                            new Column<>("sort_key", SortKey::of),
                            new Column<>("from_annotation", it -> it.from().annotation()),
                            new Column<>("from_tag", it -> it.from().tag()),
                            new Column<>("to_annotation", it -> it.to().annotation()),
                            new Column<>("to_tag", it -> it.to().tag())));

    static final List<Table<?>> ALL =
            List.of(PEOPLE, KINDS, TAGS, LINK_TYPES, DOCUMENTS, ANNOTATIONS, LINKS);

    private Tables() {}
}
