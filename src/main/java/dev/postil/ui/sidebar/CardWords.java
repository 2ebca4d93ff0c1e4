package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Content;
import dev.postil.model.Field;
import dev.postil.model.FieldValue;
import dev.postil.model.Kind;
import dev.postil.model.Page;
import dev.postil.model.Person;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The small words on a card: where, when, by whom, and what its fields say.
final class CardWords {

    /// Wider scales are written as a number.
    private static final int MOST_DOTS = 7;

    private final Session session;
    private final Messages messages;
    private final Clock clock;
    private @Nullable Content counted;
    private @Nullable PlaceNumbers numbers;

    CardWords(Session session, Messages messages, Clock clock) {
        this.session = session;
        this.messages = messages;
        this.clock = clock;
    }

    /// Place, time and, where it is somebody else, the author; parted by wide blanks.
    String facts(Annotation annotation) {
        List<String> facts = new ArrayList<>();
        annotation.place().flatMap(this::place).ifPresent(facts::add);
        facts.add(when(annotation));
        author(annotation).ifPresent(facts::add);
        return String.join("   ", facts);
    }

    private Optional<String> place(Span span) {
        OpenDocument document = session.openDocument().get();
        if (document == null) {
            return Optional.empty();
        }
        return Optional.of(place(document.content(), numbersOf(document), span, messages));
    }

    /// "p. 7", or where a text has no pages "¶ 3".
    static String place(Content content, PlaceNumbers numbers, Span span, Messages messages) {
        Optional<Page> page = content.pageAt(span.start());
        if (page.isPresent()) {
            return messages.get("sidebar.card.page", page.get().label());
        }
        int paragraph = numbers.paragraphAt(span.start());
        return paragraph == 0
                ? messages.get("sidebar.card.heading")
                : messages.get("sidebar.card.paragraph", paragraph);
    }

    private PlaceNumbers numbersOf(OpenDocument document) {
        PlaceNumbers known = numbers;
        if (known == null || !document.content().equals(counted)) {
            known = new PlaceNumbers(document.content());
            numbers = known;
            counted = document.content();
        }
        return known;
    }

    private String when(Annotation annotation) {
        LocalDate day = LocalDate.ofInstant(annotation.modified(), clock.getZone());
        String time = messages.dates().time(annotation.modified(), clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return messages.get("sidebar.card.today", time);
        }
        if (day.equals(today.minusDays(1))) {
            return messages.get("sidebar.card.yesterday", time);
        }
        return messages.dates().day(day);
    }

    /// Who made it, where that is not the one who reads.
    Optional<String> author(Annotation annotation) {
        return annotation.creator().equals(session.author().id())
                ? Optional.empty()
                : session.vocabulary().person(annotation.creator()).map(Person::name);
    }

    /// A field as a screen reader says it: "Misperception, Likelihood: 3".
    String spoken(Field field, TagUse use) {
        FieldValue value = use.fields().get(field.id());
        String words =
                switch (value) {
                    case null -> messages.get("sidebar.field.empty");
                    case FieldValue.Words(var said) -> said;
                    case FieldValue.Point(var point) -> Integer.toString(point);
                };
        String tag = session.vocabulary().now().label(use);
        return messages.get("sidebar.field.spoken", tag, field.label(), words);
    }

    /// All of an annotation as a screen reader says it: quote, tags with their kinds, and whether
    /// there is a note.
    String spoken(Annotation annotation) {
        List<String> parts = new ArrayList<>();
        parts.add(annotation.quote().exact());
        Codebook codebook = session.vocabulary().now();
        for (TagUse use : annotation.tags()) {
            String kind = codebook.kind(use.kind()).map(Kind::label).orElse(use.kind());
            parts.add(
                    use.isUnnamed()
                            ? kind
                            : messages.get("sidebar.card.spokenTag", kind, codebook.label(use)));
        }
        if (annotation.tags().isEmpty()) {
            parts.add(messages.get("sidebar.card.spokenUntagged"));
        }
        if (annotation.note() != null) {
            parts.add(messages.get("sidebar.card.spokenNote"));
        }
        return String.join("; ", parts);
    }

    /// What stands in a field; a short scale as points.
    static String value(Field field, FieldValue value) {
        return switch (value) {
            case FieldValue.Words(var words) -> words;
            case FieldValue.Point(var point) ->
                    field instanceof Field.Scale(_, _, var min, var max)
                                    && min <= point
                                    && point <= max
                                    && max - min < MOST_DOTS
                            ? "●".repeat(point - min + 1) + "○".repeat(max - point)
                            : Integer.toString(point);
        };
    }
}
