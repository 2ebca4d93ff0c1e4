package dev.postil.ui.links;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.Person;
import dev.postil.session.Chains;
import dev.postil.session.LinkRules;
import dev.postil.session.Session;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.control.LinkWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words on the page of links.
final class LinkPageWords {

    private final Session session;
    private final Messages messages;
    private final ZoneId zone;

    LinkPageWords(Session session, Messages messages, ZoneId zone) {
        this.session = session;
        this.messages = messages;
        this.zone = zone;
    }

    /// What things are called at this moment; to be worked out on any thread, for there may be very
    /// many of them.
    Supplier<Names> names() {
        Codebook codebook = session.vocabulary().now();
        List<Document> documents = session.library().now();
        List<Person> people = List.copyOf(session.vocabulary().people());
        return () -> names(codebook, documents, people);
    }

    private Names names(Codebook codebook, List<Document> documents, List<Person> people) {
        Map<UUID, String> titles = new HashMap<>();
        documents.forEach(document -> titles.put(document.id(), document.title()));
        Map<UUID, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        return new Names(codebook, titles, names, messages, zone);
    }

    /// Names of documents, people, tags and types at one moment.
    record Names(
            Codebook codebook,
            Map<UUID, String> titles,
            Map<UUID, String> people,
            Messages messages,
            ZoneId zone) {

        String end(LinkEnd end, Map<UUID, Annotation> passages) {
            return LinkWords.end(end, passages.get(end.annotation()), codebook, messages);
        }

        /// The same where a tag stands for all its mentions.
        String told(LinkEnd end, Map<UUID, Annotation> passages) {
            return LinkWords.told(end, passages.get(end.annotation()), codebook, messages);
        }

        /// Where the end is to be read.
        LinkPlace place(LinkEnd end, Map<UUID, Annotation> passages) {
            Annotation passage = passages.get(end.annotation());
            if (passage == null) {
                return LinkPlace.ANYWHERE;
            }
            boolean isNamed = end.tag() != null && codebook.tag(end.tag()).isPresent();
            String quote = isNamed ? messages.get("link.end.quote", LinkWords.quote(passage)) : "";
            return new LinkPlace(quote, titles.getOrDefault(passage.document(), ""));
        }

        String type(String id) {
            return codebook.linkType(id).map(LinkType::label).orElse(id);
        }

        String documents(Link link, Map<UUID, Annotation> passages) {
            return Stream.of(link.from(), link.to())
                    .map(end -> passages.get(end.annotation()))
                    .filter(Objects::nonNull)
                    .map(passage -> titles.getOrDefault(passage.document(), ""))
                    .distinct()
                    .collect(Collectors.joining(" → "));
        }

        KindStyle style(LinkEnd end) {
            String kind = LinkRules.kindOf(end, codebook);
            return kind == null ? KindStyle.UNTAGGED : KindStyle.of(kind, codebook);
        }

        String person(UUID id) {
            return people.getOrDefault(id, "");
        }

        String date(Instant at) {
            return messages.dates().day(LocalDate.ofInstant(at, zone));
        }
    }

    String columns() {
        return String.join(
                "\t",
                messages.get("links.column.from"),
                messages.get("links.column.type"),
                messages.get("links.column.to"),
                messages.get("links.column.documents"),
                messages.get("links.column.note"),
                messages.get("links.column.author"),
                messages.get("links.column.date"));
    }

    /// All that a row says, to be read below the table.
    String whole(LinkRow row) {
        String link =
                messages.get(
                        "link.line.from",
                        row.from(),
                        messages.get("link.line.out", row.type(), row.to()));
        String rest =
                Stream.of(row.documents(), row.author(), row.date())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        String quotes =
                Stream.of(row.fromPlace().quote(), row.toPlace().quote())
                        .filter(part -> !part.isBlank())
                        .distinct()
                        .collect(Collectors.joining(" → "));
        return Stream.of(link, quotes, row.note(), rest)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// "“Moscow announced…” · Brief", as much as is known of it.
    String place(LinkPlace place) {
        return Stream.of(place.quote(), place.document())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// "Russia drives → Escalation leads to → Loss of access".
    String chain(ChainRow chain) {
        StringBuilder words = new StringBuilder(chain.start());
        for (ChainRow.Hop hop : chain.hops()) {
            words.append(' ').append(messages.get("link.line.out", hop.type(), hop.to()));
        }
        ending(chain).ifPresent(ending -> words.append(' ').append(ending));
        return words.toString();
    }

    /// "drives →", with how many passages say so where they are several.
    String arrow(ChainRow.Hop hop) {
        String arrow = messages.get("link.type.out", hop.type());
        return hop.links().size() == 1
                ? arrow
                : messages.get("links.chain.times", arrow, hop.links().size());
    }

    Optional<String> ending(ChainRow chain) {
        return switch (chain.end()) {
            case Chains.End.REACHED -> Optional.empty();
            case Chains.End.CIRCLE -> Optional.of(messages.get("links.chain.circle"));
            case Chains.End.CUT -> Optional.of(messages.get("links.chain.cut"));
        };
    }
}
