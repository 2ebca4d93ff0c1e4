package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Person;
import dev.postil.session.Passing;
import dev.postil.settings.Grouping;
import dev.postil.task.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The rows of the list at one moment, with where everything stands in them.
///
/// @param rows all of them
/// @param places of each annotation the first row that shows it
/// @param headings of each group its row
/// @param hidden of annotations that folded groups hide, one of these groups
/// @param shown how many annotations there are in it
/// @param outside how many of these only for now, for they are outside of the filter
record Listing(
        List<Row> rows,
        Map<UUID, Integer> places,
        Map<String, Integer> headings,
        Map<UUID, String> hidden,
        int shown,
        int outside) {

    static final Listing EMPTY = new Listing(List.of(), Map.of(), Map.of(), Map.of(), 0, 0);

    private static final int STRIDE = 4096;

    /// What a listing is made from: values, so that it can be made elsewhere.
    ///
    /// @param annotations by position, orphans last
    record Plan(
            Messages messages,
            List<Annotation> annotations,
            Passing passing,
            Grouping grouping,
            Codebook codebook,
            List<Person> people,
            Linked linked,
            Set<String> folded) {

        Plan {
            annotations = List.copyOf(annotations);
            people = List.copyOf(people);
            folded = Set.copyOf(folded);
        }

        Listing list(Progress progress) {
            List<Annotation> shown = shown(progress);
            Rows rows = rows();
            List<Row> made = rows.of(shown, grouping);
            progress.checkCancelled();
            Map<UUID, Integer> places = new HashMap<>(2 * shown.size());
            Map<String, Integer> headings = new HashMap<>();
            for (int i = 0; i < made.size(); i++) {
                switch (made.get(i)) {
                    case Row.Card(var annotation, _) -> places.putIfAbsent(annotation.id(), i);
                    case Row.Heading heading -> headings.put(heading.group(), i);
                    case Row.Told _ -> {}
                }
            }
            int outside = (int) shown.stream().filter(passing::isOutside).count();
            return new Listing(made, places, headings, rows.hidden(), shown.size(), outside);
        }

        /// What is told about each tag, whatever the grouping is.
        List<TagSummary> summaries(Progress progress) {
            return rows().summaries(shown(progress));
        }

        private Rows rows() {
            return new Rows(messages, codebook, people, passing, linked, folded);
        }

        private List<Annotation> shown(Progress progress) {
            List<Annotation> shown = new ArrayList<>(annotations.size());
            for (int i = 0; i < annotations.size(); i++) {
                if (i % STRIDE == 0) {
                    progress.checkCancelled();
                }
                if (passing.test(annotations.get(i))) {
                    shown.add(annotations.get(i));
                }
            }
            return shown;
        }
    }
}
