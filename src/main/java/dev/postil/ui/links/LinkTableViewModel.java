package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.Chains;
import dev.postil.session.Session;
import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// All links of the workspace in words, and the chains they form; read away from the window's
/// thread whenever the page is shown or something changed.
final class LinkTableViewModel {

    /// Longer chains are cut.
    static final int LONGEST = 8;

    /// More chains than these are not shown.
    static final int MOST = 1_000;

    /// A link in words.
    ///
    /// @param documents titles, where both ends are in one document that one
    /// @param search what the filter looks at, in lower case
    record Row(
            Link link,
            String from,
            String type,
            String to,
            String documents,
            String note,
            String author,
            String date,
            String search) {}

    /// What was read.
    record Found(List<Row> rows, List<ChainRow> chains, boolean moreChains) {
        static final Found NONE = new Found(List.of(), List.of(), false);
    }

    private final Session session;
    private final LinkPageWords words;
    private final Consumer<Exception> failed;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final FilteredList<Row> shownRows = new FilteredList<>(rows);
    private final ObservableList<ChainRow> chains = FXCollections.observableArrayList();
    private final FilteredList<ChainRow> shownChains = new FilteredList<>(chains);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NONE);
    private Running reading = () -> {};

    LinkTableViewModel(Session session, LinkPageWords words, Consumer<Exception> failed) {
        this.session = session;
        this.words = words;
        this.failed = failed;
        filter.subscribe(typed -> filter(typed));
    }

    /// The links that the filter lets through.
    FilteredList<Row> rows() {
        return shownRows;
    }

    /// The chains that the filter lets through.
    FilteredList<ChainRow> chains() {
        return shownChains;
    }

    StringProperty filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /// Reads anew; what is still being read is dropped.
    void refresh() {
        reading.cancel();
        LinkPageWords.Names names = words.names();
        reading =
                session.read(
                        null,
                        (corpus, progress) -> {
                            Map<UUID, Annotation> passages = new HashMap<>();
                            try (Stream<Annotation> linked = session.linkedPassages()) {
                                linked.forEach(it -> passages.put(it.id(), it));
                            }
                            progress.checkCancelled();
                            try (Stream<Link> links = corpus.links()) {
                                return found(links.toList(), passages, names);
                            }
                        },
                        this::show,
                        failed);
    }

    private static Found found(
            List<Link> links, Map<UUID, Annotation> passages, LinkPageWords.Names names) {
        List<Row> rows =
                links.stream()
                        .sorted(Comparator.comparing(Link::created))
                        .map(link -> row(link, passages, names))
                        .toList();
        Chains chains = Chains.of(links, LONGEST, MOST);
        List<ChainRow> chainRows = new ArrayList<>();
        for (Chains.Chain chain : chains.chains()) {
            chainRows.add(ChainRow.of(chain, end -> names.end(end, passages)));
        }
        chainRows.sort(ChainRow.BY_START);
        return new Found(rows, chainRows, chains.more());
    }

    private static Row row(Link link, Map<UUID, Annotation> passages, LinkPageWords.Names names) {
        String from = names.end(link.from(), passages);
        String type = names.type(link.type());
        String to = names.end(link.to(), passages);
        String documents = names.documents(link, passages);
        String note = link.note() == null ? "" : link.note();
        String author = names.person(link.creator());
        return new Row(
                link,
                from,
                type,
                to,
                documents,
                note,
                author,
                names.date(link.created()),
                String.join("\n", from, type, to, documents, note, author)
                        .toLowerCase(Locale.ROOT));
    }

    private void show(Found now) {
        rows.setAll(now.rows());
        chains.setAll(now.chains());
        found.set(now);
    }

    private void filter(String typed) {
        List<String> wanted =
                Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        shownRows.setPredicate(row -> wanted.stream().allMatch(row.search()::contains));
        shownChains.setPredicate(chain -> wanted.stream().allMatch(chain.search()::contains));
    }

    /// The shown links, a line each, with tabs between.
    String tableAsText(List<Row> of) {
        StringBuilder text = new StringBuilder(words.columns());
        for (Row row : of) {
            text.append('\n')
                    .append(
                            Stream.of(
                                            row.from(),
                                            row.type(),
                                            row.to(),
                                            row.documents(),
                                            row.note(),
                                            row.author(),
                                            row.date())
                                    .map(cell -> cell.replaceAll("[\\t\\n\\r]+", " "))
                                    .collect(Collectors.joining("\t")));
        }
        return text.append('\n').toString();
    }

    /// The shown chains as an analyst reads them out, a line each under their start.
    String chainsAsText(List<ChainRow> of) {
        StringBuilder text = new StringBuilder();
        String start = "";
        for (ChainRow chain : of) {
            if (!chain.start().equals(start)) {
                text.append(text.isEmpty() ? "" : "\n").append(chain.start()).append('\n');
                start = chain.start();
            }
            text.append("  ").append(words.chain(chain)).append('\n');
        }
        return text.toString();
    }

    /// The end to go to for a link: its start, or its end where the start is a tag alone.
    static LinkEnd goal(Link link) {
        return link.from().isTagAlone() ? link.to() : link.from();
    }
}
