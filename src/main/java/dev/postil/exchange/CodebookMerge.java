package dev.postil.exchange;

import dev.postil.exchange.MergePlan.Thing;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings people, kinds and link types together. They bear no time of change, so the workspace's
/// stay as they are; an untouched codebook gives way to the file's altogether.
final class CodebookMerge {

    private final Existing existing;
    private final References references;
    private final Tally tally;
    private final Warnings warnings;

    CodebookMerge(Existing existing, References references, Tally tally, Warnings warnings) {
        this.existing = existing;
        this.references = references;
        this.tally = tally;
        this.warnings = warnings;
    }

    void people(List<Person> people) {
        existing.people().keySet().forEach(references::knowPerson);
        for (Person person : unique(people, Person::id)) {
            Person present = existing.people().get(person.id());
            references.knowPerson(person.id());
            if (present == null) {
                tally.added(Thing.PERSON, new Change.OfPerson(null, person));
            } else if (present.equals(person)) {
                tally.same(Thing.PERSON);
            } else {
                tally.kept(Thing.PERSON, person.id().toString(), present.name());
            }
        }
    }

    /// @param inFile null where the file lists none, so that nothing is taken over either
    void kinds(@Nullable List<Kind> inFile) {
        List<Kind> kinds = inFile == null ? List.of() : unique(inFile, Kind::id);
        if (inFile != null && existing.isUntouched()) {
            takeOverKinds(kinds);
        } else {
            existing.codebook().kinds().forEach(kind -> references.knowKind(kind.id()));
            kinds.forEach(this::merge);
        }
        kinds.forEach(kind -> references.knowKind(kind.id()));
    }

    /// @param inFile null where the file lists none, so that nothing is taken over either
    void linkTypes(@Nullable List<LinkType> inFile) {
        List<LinkType> types = inFile == null ? List.of() : unique(inFile, LinkType::id);
        if (inFile != null && existing.isUntouched()) {
            takeOverLinkTypes(types);
        } else {
            existing.codebook().linkTypes().forEach(it -> references.knowLinkType(it.id()));
            types.forEach(this::merge);
        }
        types.forEach(type -> references.knowLinkType(type.id()));
    }

    private void takeOverKinds(List<Kind> kinds) {
        List<Kind> present = existing.codebook().kinds();
        if (present.equals(kinds)) {
            kinds.forEach(_ -> tally.same(Thing.KIND));
            return;
        }
        for (int i = present.size() - 1; i >= 0; i--) {
            tally.part(Thing.KIND, new Change.OfKind(present.get(i), null, i));
        }
        for (int i = 0; i < kinds.size(); i++) {
            tally.added(Thing.KIND, new Change.OfKind(null, kinds.get(i), i));
        }
    }

    private void takeOverLinkTypes(List<LinkType> linkTypes) {
        List<LinkType> present = existing.codebook().linkTypes();
        if (present.equals(linkTypes)) {
            linkTypes.forEach(_ -> tally.same(Thing.LINK_TYPE));
            return;
        }
        present.reversed()
                .forEach(type -> tally.part(Thing.LINK_TYPE, new Change.OfLinkType(type, null)));
        linkTypes.forEach(type -> tally.added(Thing.LINK_TYPE, new Change.OfLinkType(null, type)));
    }

    private void merge(Kind kind) {
        Codebook codebook = existing.codebook();
        Kind present = codebook.kind(kind.id()).orElse(null);
        if (present == null) {
            Change change = new Change.OfKind(null, withFreeKey(kind), references.knownKinds());
            references.knowKind(kind.id());
            tally.added(Thing.KIND, change);
            return;
        }
        Kind completed = withFields(present, kind.fields());
        if (!completed.equals(present)) {
            int position = codebook.kinds().indexOf(present);
            Change change = new Change.OfKind(present, completed, position);
            tally.changed(Thing.KIND, kind.id(), present.label(), change);
        } else if (present.equals(kind)) {
            tally.same(Thing.KIND);
        } else {
            tally.kept(Thing.KIND, kind.id(), present.label());
        }
    }

    /// A letter tags with one kind only.
    private Kind withFreeKey(Kind kind) {
        boolean taken =
                existing.codebook().kinds().stream()
                        .anyMatch(it -> it.key().equalsIgnoreCase(kind.key()));
        String key = taken ? "" : kind.key();
        return new Kind(kind.id(), kind.label(), key, kind.colour(), kind.glyph(), kind.fields());
    }

    /// The same kind that also asks for what the file's asks for.
    private static Kind withFields(Kind kind, List<Field> more) {
        List<Field> fields = new ArrayList<>(kind.fields());
        for (Field field : more) {
            if (fields.stream().noneMatch(it -> it.id().equals(field.id()))) {
                fields.add(field);
            }
        }
        return new Kind(kind.id(), kind.label(), kind.key(), kind.colour(), kind.glyph(), fields);
    }

    private void merge(LinkType type) {
        LinkType present = existing.codebook().linkType(type.id()).orElse(null);
        if (present == null) {
            tally.added(Thing.LINK_TYPE, new Change.OfLinkType(null, type));
        } else if (present.equals(type)) {
            tally.same(Thing.LINK_TYPE);
        } else {
            tally.kept(Thing.LINK_TYPE, type.id(), present.label());
        }
    }

    private <T, I> List<T> unique(List<T> things, Function<T, I> id) {
        Map<I, T> first = new LinkedHashMap<>();
        for (T thing : things) {
            if (first.putIfAbsent(id.apply(thing), thing) != null) {
                warnings.add("exchange.warning.twice", String.valueOf(id.apply(thing)));
            }
        }
        return List.copyOf(first.values());
    }
}
