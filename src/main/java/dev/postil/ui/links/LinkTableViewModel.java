package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.Session;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// All links of the workspace in words, and the chains they form; read away from the window's
/// thread whenever the page is shown or something changed. They are filtered and sorted there, too,
/// so that the window only ever takes over lists that are ready.
final class LinkTableViewModel {

    private final Session session;
    private final Background background;
    private final LinkPageWords words;
    private final Consumer<Exception> failed;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Comparator<LinkRow>> order =
            new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ShownLinks> shown =
            new ReadOnlyObjectWrapper<>(ShownLinks.NONE);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

    /// Null until it has been read.
    private @Nullable FoundLinks found;

    private Running reading = () -> {};
    private Running matching = () -> {};

    LinkTableViewModel(
            Session session,
            Background background,
            LinkPageWords words,
            Consumer<Exception> failed) {
        this.session = session;
        this.background = background;
        this.words = words;
        this.failed = failed;
        filter.subscribe((_, _) -> match());
        order.subscribe((_, _) -> match());
    }

    /// What the filter lets through, in order.
    ReadOnlyObjectProperty<ShownLinks> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what is shown has been read; until then nobody knows whether there are links.
    ReadOnlyBooleanProperty read() {
        return read.getReadOnlyProperty();
    }

    List<LinkRow> rows() {
        return shown.get().rows();
    }

    List<ChainRow> chains() {
        return shown.get().chains();
    }

    StringProperty filter() {
        return filter;
    }

    /// The order of the rows, to be asked on any thread; null for that of their age.
    ObjectProperty<@Nullable Comparator<LinkRow>> order() {
        return order;
    }

    /// Reads anew; what is still being read is dropped.
    void refresh() {
        reading.cancel();
        Supplier<LinkPageWords.Names> names = words.names();
        FoundLinks before = found == null ? FoundLinks.NONE : found;
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
                                return FoundLinks.of(links.toList(), passages, names.get())
                                        .keeping(before);
                            }
                        },
                        this::match,
                        failed);
    }

    private void match(FoundLinks now) {
        found = now;
        match();
    }

    /// What is still being filtered is dropped.
    private void match() {
        matching.cancel();
        FoundLinks all = found;
        if (all == null) {
            return;
        }
        String typed = filter.get();
        Comparator<LinkRow> wanted = order.get();
        matching =
                background.start(
                        Job.quiet(
                                progress -> all.matching(typed, wanted, progress),
                                this::show,
                                failed));
    }

    private void show(ShownLinks now) {
        shown.set(now);
        read.set(true);
    }

    /// The shown links, a line each, with tabs between.
    String tableAsText(List<LinkRow> of) {
        StringBuilder text = new StringBuilder(words.columns());
        for (LinkRow row : of) {
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
