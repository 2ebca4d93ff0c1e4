package dev.postil.ui.sidebar;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.settings.Grouping;
import java.util.List;
import java.util.function.IntConsumer;

/// Has the list begin at what is on screen once a document has been opened, for a text opens where
/// it was left.
final class FirstCard {

    private final SidebarViewModel model;
    private final IntConsumer begin;
    private boolean isDue;

    /// @param begin takes the row to begin at
    FirstCard(SidebarViewModel model, IntConsumer begin) {
        this.model = model;
        this.begin = begin;
        model.session()
                .openDocument()
                .subscribe(
                        _ -> {
                            isDue = true;
                            comeToRest();
                        });
        model.session().reading().view().subscribe((_, _) -> comeToRest());
    }

    /// Somebody goes elsewhere in the list.
    void leave() {
        isDue = false;
    }

    /// The reader shows the beginning first, and then the place where it was left.
    private void comeToRest() {
        if (isDue) {
            model.onceListed(this, this::look);
        }
    }

    private void look() {
        boolean isWanted =
                isDue && model.grouping().get() == Grouping.POSITION && model.selectedRow(-1) < 0;
        isDue = false;
        int row = isWanted ? row(model.session().reading().view().get()) : 0;
        if (row > 0) {
            begin.accept(row);
        }
    }

    /// The first card of what is on screen, or behind it.
    private int row(Span view) {
        List<Row> rows = model.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Card(Annotation annotation, _)
                    && annotation.place().filter(it -> it.end() > view.start()).isPresent()) {
                return i;
            }
        }
        return 0;
    }
}
