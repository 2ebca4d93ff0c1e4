package dev.postil.intake.docx;

import dev.postil.intake.docx.ListDefinitions.Use;
import dev.postil.intake.office.Counters;
import dev.postil.intake.office.Counting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the items of a document's lists as Word does, paragraph by paragraph.
final class Numbering {

    private static final int LEVELS = 9;

    /// What a paragraph is as an item.
    ///
    /// @param level from 1
    /// @param sign whether a sign stands before it
    /// @param number what else stands before it, such as `2.1`
    record Item(int level, boolean ordered, boolean sign, String number) {}

    private final ListDefinitions lists;
    private final Styles styles;
    private final Map<String, Counters> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Numbering(ListDefinitions lists, Styles styles) {
        this.lists = lists;
        this.styles = styles;
    }

    /// Counts the paragraph, if it is an item.
    Optional<Item> next(ParagraphProperties paragraph) {
        String number = paragraph.number();
        Optional<Use> use =
                (number == null ? styles.number(paragraph.style()) : Optional.of(number))
                        .flatMap(id -> lists.use(id).filter(found -> begin(id, found)));
        return use.map(found -> item(found, level(found, paragraph))).filter(Numbering::isSeen);
    }

    /// Some lists count without showing it.
    private static boolean isSeen(Item item) {
        return item.sign() || !item.number().isEmpty();
    }

    private int level(Use use, ParagraphProperties paragraph) {
        Integer own = paragraph.level();
        int level =
                own != null
                        ? own
                        : styles.level(paragraph.style())
                                .orElseGet(() -> lists.levelOf(use, paragraph.style()));
        return Math.clamp(level, 0, LEVELS - 1);
    }

    /// The first paragraph of a list in use may begin its levels anew.
    private boolean begin(String id, Use use) {
        if (begun.add(id)) {
            Counters counter = counters(use);
            use.starts()
                    .forEach(
                            (level, start) -> {
                                if (level >= 0 && level < LEVELS) {
                                    counter.restart(level, start);
                                }
                            });
        }
        return true;
    }

    private Counters counters(Use use) {
        return counters.computeIfAbsent(use.pattern(), _ -> new Counters());
    }

    private Item item(Use use, int level) {
        int[] starts = new int[Counters.LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            ListLevel each = lists.level(use, i);
            starts[i] = use.starts().getOrDefault(i, each == null ? 1 : each.start());
        }
        Counters counter = counters(use);
        counter.count(level, starts);
        ListLevel shown = lists.level(use, level);
        if (shown == null || shown.bullet()) {
            return new Item(level + 1, false, true, "");
        }
        String written = written(use, shown, counter);
        return new Item(level + 1, shown.counting() != Counting.NONE, false, written);
    }

    private String written(Use use, ListLevel shown, Counters counter) {
        StringBuilder written = new StringBuilder();
        String text = shown.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean place = c == '%' && i + 1 < text.length();
            int level = place ? text.charAt(i + 1) - '1' : -1;
            if (level >= 0 && level < LEVELS) {
                written.append(number(lists.level(use, level), shown, counter.at(level)));
                i++;
            } else {
                written.append(c);
            }
        }
        return written.toString().strip();
    }

    private static String number(@Nullable ListLevel level, ListLevel shown, int number) {
        Counting counting = level == null ? Counting.DECIMAL : level.counting();
        boolean digits = shown.digits() && counting != Counting.NONE;
        return (digits ? Counting.DECIMAL : counting).of(number);
    }
}
