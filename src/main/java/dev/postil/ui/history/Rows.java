package dev.postil.ui.history;

import dev.postil.i18n.Comparison;
import dev.postil.i18n.Comparison.Difference;
import dev.postil.i18n.Messages;
import dev.postil.i18n.PastWords;
import dev.postil.model.Change;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Person;
import dev.postil.session.Chronicle;
import dev.postil.session.PastStep;
import dev.postil.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Makes rows of steps, with the names that hold at the time it was made. Any thread, one at a
/// time, and not the window's: names that are gone and the places of links are read.
final class Rows {

    private static final int MOST_PARTS = 30;

    private final Chronicle chronicle;
    private final Messages messages;
    private final PastWords words;
    private final Comparison comparison;
    private final Map<UUID, String> people = new HashMap<>();
    private final Map<UUID, String> titles = new HashMap<>();

    Rows(Session session, Messages messages) {
        this.messages = messages;
        chronicle = session.chronicle();
        Codebook codebook = session.vocabulary().now();
        words = new PastWords(messages, codebook, chronicle.goneTags()::find);
        comparison = new Comparison(messages, codebook, words);
        for (Person person : session.vocabulary().people()) {
            people.put(person.id(), person.name());
        }
        for (Document document : session.library().now()) {
            titles.put(document.id(), document.title());
        }
    }

    /// The row of a step, where the words of the filter all occur in it.
    Optional<Row.Past> of(PastStep step, List<String> filter) {
        Row.Past row = row(step);
        String shown = (row.what() + " " + row.where()).toLowerCase(Locale.ROOT);
        return filter.stream().allMatch(shown::contains)
                ? Optional.of(row.at(chronicle.place(step).orElse(null)))
                : Optional.empty();
    }

    private Row.Past row(PastStep step) {
        String who = people.getOrDefault(step.person(), messages.get("history.somebody"));
        String what = words.of(step.step().change());
        Set<UUID> documents = step.documents();
        return new Row.Past(
                step.first(),
                step.last(),
                step.at(),
                messages.get("history.who", who, what),
                where(documents),
                null,
                step.standing());
    }

    private String where(Set<UUID> documents) {
        return switch (documents.size()) {
            case 0 -> "";
            case 1 -> titles.getOrDefault(documents.iterator().next(), "");
            default -> messages.get("history.documents", documents.size());
        };
    }

    /// What a step changed, before and after.
    Details details(PastStep step) {
        List<Change> parts = step.flat().limit(MOST_PARTS + 1L).toList();
        long more = step.flat().count() - MOST_PARTS;
        boolean single = !(step.step().change() instanceof Change.Several);
        List<Difference> differences =
                single
                        ? comparison.of(
                                step.step().lines().getFirst().change(), step.step().change())
                        : List.of();
        List<String> listed = new ArrayList<>();
        if (!single) {
            parts.stream().limit(MOST_PARTS).map(words::of).forEach(listed::add);
            if (more > 0) {
                listed.add(messages.get("history.more", more));
            }
        }
        return new Details(differences, listed);
    }

    /// What to show of the selected step.
    ///
    /// @param parts in words, where it is made of several
    record Details(List<Difference> differences, List<String> parts) {

        static final Details NONE = new Details(List.of(), List.of());
    }
}
