package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import dev.postil.session.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Picks several annotations of the list, as lists everywhere let it be done: one more or less, a
/// stretch, all.
final class Picking {

    private final SidebarViewModel model;

    /// Where a stretch begins; an annotation, since rows come and go.
    private @Nullable UUID anchor;

    Picking(SidebarViewModel model) {
        this.model = model;
    }

    /// Whether the card of a row is picked.
    boolean holds(int row) {
        Annotation annotation = at(row);
        return annotation != null && picked().contains(annotation.id());
    }

    /// Picks one more, or one less.
    void toggle(int row) {
        Annotation annotation = at(row);
        if (annotation == null) {
            return;
        }
        Set<UUID> picked = new LinkedHashSet<>(picked());
        selection().annotationId().ifPresent(picked::add);
        anchor = annotation.id();
        if (picked.add(annotation.id())) {
            selection().pick(annotation, picked);
        } else if (picked.size() > 1) {
            picked.remove(annotation.id());
            UUID other = picked.iterator().next();
            boolean isSelected =
                    selection().annotationId().filter(annotation.id()::equals).isPresent();
            UUID lead = isSelected ? other : selection().annotationId().orElse(other);
            model.session().annotation(lead).ifPresent(its -> selection().pick(its, picked));
        }
    }

    /// Picks from where the last stretch began, or from the selected one, to `row`.
    void stretch(int row) {
        Annotation lead = at(row);
        if (lead == null) {
            return;
        }
        UUID from = anchor();
        int start = from == null ? row : Math.max(0, model.rowOf(from));
        List<UUID> picked = new ArrayList<>();
        for (int i = Math.min(start, row); i <= Math.max(start, row); i++) {
            Annotation annotation = at(i);
            if (annotation != null) {
                picked.add(annotation.id());
            }
        }
        selection().pick(lead, new LinkedHashSet<>(picked));
        anchor = from == null ? lead.id() : from;
    }

    /// Carries the end of the stretch on to the next card in a direction.
    ///
    /// @param step 1 downwards, -1 upwards
    void extend(int step) {
        int row = model.selectedRow(-1) + step;
        while (row >= 0 && row < model.rows().size() && at(row) == null) {
            row += step;
        }
        stretch(row);
    }

    /// Picks all that are listed.
    void all() {
        Set<UUID> picked = new LinkedHashSet<>();
        Annotation lead = model.session().selection().annotation().get();
        for (Row row : model.rows()) {
            if (row instanceof Row.Card(var annotation, _)) {
                picked.add(annotation.id());
                lead = lead == null ? annotation : lead;
            }
        }
        if (lead != null && !picked.isEmpty()) {
            selection().pick(lead, picked);
        }
    }

    /// Leaves only the selected one.
    void none() {
        anchor = null;
        Annotation selected = selection().annotation().get();
        if (selected != null) {
            selection().select(selected);
        }
    }

    private @Nullable UUID anchor() {
        UUID known = picked().isEmpty() ? null : anchor;
        return known != null && model.rowOf(known) >= 0
                ? known
                : selection().annotationId().orElse(null);
    }

    private @Nullable Annotation at(int row) {
        return row >= 0
                        && row < model.rows().size()
                        && model.rows().get(row) instanceof Row.Card(var annotation, _)
                ? annotation
                : null;
    }

    private Set<UUID> picked() {
        return selection().picked().get();
    }

    private Selection selection() {
        return model.session().selection();
    }
}
