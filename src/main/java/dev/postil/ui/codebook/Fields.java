package dev.postil.ui.codebook;

import dev.postil.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of kinds, as they are typed on the page.
final class Fields {

    private final Edits edits;

    Fields(Edits edits) {
        this.edits = edits;
    }

    /// The field that a name, a type and its details (`1–5`, or `a, b, c`) describe.
    static Field field(String id, String label, FieldType type, String details) {
        return switch (type) {
            case SCALE -> {
                List<Integer> ends = new ArrayList<>();
                for (String part : details.split("[^-0-9]+|(?<=[0-9])-", -1)) {
                    if (part.matches("-?[0-9]{1,6}")) {
                        ends.add(Integer.valueOf(part));
                    }
                }
                int low = ends.isEmpty() ? 1 : ends.getFirst();
                int high = ends.size() < 2 ? low + 4 : ends.getLast();
                yield new Field.Scale(id, label, Math.min(low, high), Math.max(low, high));
            }
            case CHOICE ->
                    new Field.Choice(
                            id,
                            label,
                            Stream.of(details.split("[,;،，]"))
                                    .map(String::strip)
                                    .filter(value -> !value.isEmpty())
                                    .distinct()
                                    .toList());
            case DATE -> new Field.Date(id, label);
            case TEXT -> new Field.Text(id, label);
        };
    }

    /// Adds a field to a kind.
    void addField(String kind, String label, FieldType type, String details) {
        if (label.isBlank()) {
            return;
        }
        edits.kind(
                kind,
                before -> {
                    String id =
                            Edits.freeId(
                                    label,
                                    name ->
                                            before.fields().stream()
                                                    .anyMatch(field -> field.id().equals(name)));
                    List<Field> fields = new ArrayList<>(before.fields());
                    fields.add(field(id, label.strip(), type, details));
                    return before.withFields(fields);
                });
    }

    /// Puts another state of a field in its place, or takes it out.
    void field(String kind, String id, @Nullable Field after) {
        edits.kind(
                kind,
                before ->
                        before.withFields(
                                before.fields().stream()
                                        .flatMap(
                                                field ->
                                                        field.id().equals(id)
                                                                ? Stream.ofNullable(after)
                                                                : Stream.of(field))
                                        .toList()));
    }
}
