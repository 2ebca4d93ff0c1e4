package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.session.Chains;
import dev.postil.task.Progress;
import dev.postil.ui.links.LinkPageWords.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All links of the workspace in words, and the chains they form.
///
/// @param rows by age
/// @param more whether there are more chains than these
record FoundLinks(List<LinkRow> rows, List<ChainRow> chains, boolean more) {

    /// Longer chains are cut.
    static final int LONGEST = 8;

    /// More chains than these are not shown.
    static final int MOST = 1_000;

    static final FoundLinks NONE = new FoundLinks(List.of(), List.of(), false);

    private static final Comparator<LinkRow> BY_AGE =
            Comparator.comparing(row -> row.link().created());

    static FoundLinks of(List<Link> links, Map<UUID, Annotation> passages, Names names) {
        List<LinkRow> rows =
                links.stream()
                        .map(link -> LinkRow.of(link, passages, names))
                        .sorted(BY_AGE)
                        .toList();
        Chains chains = Chains.of(links, LONGEST, MOST);
        List<ChainRow> chainRows = new ArrayList<>();
        for (Chains.Chain chain : chains.chains()) {
            chainRows.add(ChainRow.of(chain, passages, names));
        }
        chainRows.sort(ChainRow.BY_START);
        return new FoundLinks(rows, chainRows, chains.more());
    }

    /// The same with the rows of `before` in place of those that say the same, so that it is
    /// quickly seen what has changed.
    FoundLinks keeping(FoundLinks before) {
        return new FoundLinks(keeping(before.rows, rows), keeping(before.chains, chains), more);
    }

    private static <T> List<T> keeping(List<T> before, List<T> now) {
        Map<T, T> known = new HashMap<>();
        before.forEach(row -> known.put(row, row));
        return now.stream().map(row -> known.getOrDefault(row, row)).toList();
    }

    /// Those with all the words of `typed`, in whatever column.
    ///
    /// @param order null for that of age
    ShownLinks matching(String typed, @Nullable Comparator<LinkRow> order, Progress progress) {
        List<String> wanted =
                Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<LinkRow> rowsNow = new ArrayList<>();
        for (LinkRow row : rows) {
            if (wanted.stream().allMatch(row.search()::contains)) {
                rowsNow.add(row);
            }
        }
        progress.checkCancelled();
        if (order != null) {
            rowsNow.sort(order);
        }
        progress.checkCancelled();
        List<ChainRow> chainsNow =
                chains.stream()
                        .filter(chain -> wanted.stream().allMatch(chain.search()::contains))
                        .toList();
        return new ShownLinks(this, List.copyOf(rowsNow), chainsNow);
    }
}
