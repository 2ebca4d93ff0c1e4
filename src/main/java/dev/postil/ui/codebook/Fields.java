package dev.postil.ui.codebook;

import dev.postil.i18n.Messages;
import dev.postil.model.Field;
import dev.postil.model.Kind;
import dev.postil.session.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of kinds, as they are typed on the page. What has been filled in stays with the
/// annotations whatever becomes of the field; how much of it is no longer shown, or fits no longer,
/// is said beforehand.
final class Fields {

    private final CodebookViewModel model;
    private final Messages messages;
    private final Edits edits;

    Fields(CodebookViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        edits = new Edits(model, messages);
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

    /// Takes a field out.
    void remove(Kind kind, Field field) {
        boolean comesBackByName = Edits.freeId(field.label(), _ -> false).equals(field.id());
        model.askAboutValues(
                kind,
                field,
                _ -> true,
                messages.get("codebook.field.removal.action"),
                reach ->
                        messages.get(
                                "codebook.field.removal",
                                reach.passages(),
                                documents(reach),
                                field.label(),
                                comesBackByName ? 1 : 0),
                () -> put(kind.id(), field.id(), _ -> null));
    }

    /// Gives a field another name, which changes no value.
    void rename(Kind kind, Field field, String label) {
        if (!label.isBlank()) {
            put(kind.id(), field.id(), now -> now.withLabel(label.strip()));
        }
    }

    /// Puts another state of a field in its place, under the name that it has by then.
    ///
    /// @param asked runs where that is asked first, so that the page can show again what still is
    void replace(Kind kind, Field before, Field after, Runnable asked) {
        if (after.equals(before)) {
            return;
        }
        model.askAboutValues(
                kind,
                before,
                value -> before.accepts(value) && !after.accepts(value),
                messages.get("codebook.field.change.action"),
                reach -> {
                    asked.run();
                    return messages.get(
                            "codebook.field.change",
                            reach.passages(),
                            documents(reach),
                            before.label());
                },
                () -> put(kind.id(), before.id(), now -> after.withLabel(now.label())));
    }

    private String documents(Reach reach) {
        return messages.get("codebook.documents", reach.documents());
    }

    /// @param after answers null where there is none any more
    private void put(String kind, String id, Function<Field, @Nullable Field> after) {
        edits.kind(
                kind,
                before ->
                        before.withFields(
                                before.fields().stream()
                                        .flatMap(
                                                field ->
                                                        field.id().equals(id)
                                                                ? Stream.ofNullable(
                                                                        after.apply(field))
                                                                : Stream.of(field))
                                        .toList()));
    }
}
