package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.LinkEnd;
import dev.postil.model.TagUse;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.ui.control.LinkWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a summary says of each passage: where it is, what its fields say, its note, its links. Made
/// on the session's thread, asked on any.
final class SummaryDetails {

    /// A link in words.
    private record Line(LinkEnd here, String words) {}

    private final Messages messages;
    private final Codebook codebook;
    private final Content content;
    private final PlaceNumbers numbers;
    private final Map<UUID, List<Line>> links = new HashMap<>();

    private SummaryDetails(Messages messages, Codebook codebook, Content content) {
        this.messages = messages;
        this.codebook = codebook;
        this.content = content;
        numbers = new PlaceNumbers(content);
    }

    static SummaryDetails of(Session session, OpenDocument document, Messages messages) {
        SummaryDetails details =
                new SummaryDetails(messages, session.vocabulary().now(), document.content());
        if (!document.links().isEmpty()) {
            LinkWords words = new LinkWords(session, messages);
            document.snapshot().forEach(passage -> details.link(passage, document, words));
        }
        return details;
    }

    private void link(Annotation passage, OpenDocument document, LinkWords words) {
        List<Line> lines = new ArrayList<>();
        for (Hanging hanging : document.links().at(passage)) {
            lines.add(line(hanging, passage, words));
            if (isOfATag(hanging.here()) && isAt(hanging.there(), passage)) {
                Hanging fromThere = new Hanging(hanging.link(), !hanging.outward());
                lines.add(line(fromThere, passage, words));
            }
        }
        links.put(passage.id(), lines);
    }

    /// Whether the far end is here as well: a card then tells of the link once, but of the two tags
    /// each is to tell its side.
    private static boolean isAt(LinkEnd end, Annotation passage) {
        return end.isTagAlone()
                ? passage.tags().stream().anyMatch(use -> Objects.equals(use.tag(), end.tag()))
                : end.isAt(passage.id()) && isOfATag(end);
    }

    /// What hangs on a passage as a whole is told under all its tags anyway.
    private static boolean isOfATag(LinkEnd end) {
        return end.isTagAlone() || end.kind() != null;
    }

    private Line line(Hanging hanging, Annotation passage, LinkWords words) {
        String link =
                hanging.here().isTagAlone() ? words.line(hanging, passage) : words.line(hanging);
        String line =
                words.elsewhere(hanging)
                        .map(title -> messages.get("link.in", title))
                        .map(where -> messages.get("sidebar.summary.at", link, where))
                        .orElse(link);
        String why = hanging.link().note();
        return new Line(
                hanging.here(),
                why == null ? line : messages.get("sidebar.summary.why", line, OneLine.of(why)));
    }

    /// "¶ 3"; empty for a passage that is found no more.
    Optional<String> place(Annotation passage) {
        return passage.place().map(span -> CardWords.place(content, numbers, span, messages));
    }

    /// What is said of a passage as one of a tag.
    List<String> of(Annotation passage, TagSummary summary) {
        String note = passage.note();
        return Stream.of(
                        fields(passage, summary).stream(),
                        Optional.ofNullable(note)
                                .map(it -> messages.get("sidebar.summary.note", OneLine.of(it)))
                                .stream(),
                        links.getOrDefault(passage.id(), List.of()).stream()
                                .filter(line -> isOf(line.here(), summary))
                                .map(Line::words))
                .flatMap(lines -> lines)
                .toList();
    }

    /// The links of the tag itself, wherever it is used.
    List<String> ofTag(TagSummary summary) {
        return summary.tag() == null
                ? List.of()
                : summary.passages().stream()
                        .flatMap(passage -> links.getOrDefault(passage.id(), List.of()).stream())
                        .filter(line -> line.here().isTagAlone())
                        .filter(line -> Objects.equals(line.here().tag(), summary.tag()))
                        .map(Line::words)
                        .distinct()
                        .toList();
    }

    private static boolean isOf(LinkEnd here, TagSummary summary) {
        return !here.isTagAlone()
                && (here.kind() == null
                        || (here.kind().equals(summary.kind())
                                && Objects.equals(here.tag(), summary.tag())));
    }

    private Optional<String> fields(Annotation passage, TagSummary summary) {
        String said =
                passage.tags().stream()
                        .filter(use -> use.kind().equals(summary.kind()))
                        .filter(use -> Objects.equals(use.tag(), summary.tag()))
                        .flatMap(this::fields)
                        .collect(Collectors.joining(" · "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private Stream<String> fields(TagUse use) {
        List<Field> fields = codebook.kind(use.kind()).map(Kind::fields).orElse(List.of());
        return fields.stream()
                .filter(field -> use.fields().containsKey(field.id()))
                .map(field -> field(field, use));
    }

    private String field(Field field, TagUse use) {
        String value =
                switch (use.fields().get(field.id())) {
                    case FieldValue.Words(var words) -> words;
                    case FieldValue.Point(var point) -> Integer.toString(point);
                    case null -> "";
                };
        return messages.get("sidebar.field", field.label(), value);
    }
}
