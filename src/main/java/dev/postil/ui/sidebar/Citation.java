package dev.postil.ui.sidebar;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.model.Page;
import dev.postil.model.Span;
import dev.postil.session.OpenDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Annotated words with where they come from, to be pasted elsewhere.
///
/// @param plain “words” — Author, Title, 2025-03-22, p. 3
/// @param html the same, with the title in italics
record Citation(String plain, String html) {

    /// Of one or more annotations, one below the other.
    static Citation of(List<Annotation> annotations, OpenDocument from, Messages messages) {
        List<Citation> all =
                annotations.stream().map(annotation -> of(annotation, from, messages)).toList();
        return new Citation(
                all.stream().map(Citation::plain).collect(Collectors.joining("\n\n")),
                all.stream().map(Citation::html).collect(Collectors.joining("\n")));
    }

    /// Of words that need not be annotated.
    static Citation of(Span words, OpenDocument from, Messages messages) {
        return of(words.of(from.text()), Optional.of(words), from, messages);
    }

    private static Citation of(Annotation annotation, OpenDocument from, Messages messages) {
        return of(annotation.quote().exact(), annotation.place(), from, messages);
    }

    private static Citation of(
            String exact, Optional<Span> place, OpenDocument from, Messages messages) {
        Document document = from.document().get();
        String words = OneLine.of(exact);
        String source = source(document, document.title(), page(place, from, messages));
        String plain = messages.get("citation", words, source);
        String marked =
                source(
                        document,
                        document.title(),
                        page(place, from, messages),
                        Citation::inHtml,
                        title -> "<i>" + inHtml(title) + "</i>");
        return new Citation(
                plain, "<p>" + messages.get("citation", inHtml(words), marked) + "</p>");
    }

    private static String source(Document document, String title, Stream<String> page) {
        return source(document, title, page, part -> part, part -> part);
    }

    private static String source(
            Document document,
            String title,
            Stream<String> page,
            java.util.function.UnaryOperator<String> plain,
            java.util.function.UnaryOperator<String> titled) {
        Stream<String> head =
                Stream.concat(
                        document.creators().stream().map(plain), Stream.of(titled.apply(title)));
        Stream<String> tail =
                Stream.concat(Stream.ofNullable(document.published()), page).map(plain);
        return Stream.concat(head, tail).collect(Collectors.joining(", "));
    }

    private static Stream<String> page(Optional<Span> place, OpenDocument from, Messages messages) {
        return place.flatMap(span -> from.content().pageAt(span.start())).stream()
                .map(Page::label)
                .map(label -> messages.get("sidebar.card.page", label));
    }

    private static String inHtml(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
