package dev.postil.ui.library;

import dev.postil.i18n.Messages;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.Status;
import dev.postil.session.Session;
import java.util.List;
import java.util.Locale;

/// The second line of a document in the library.
final class DocumentWords {

    private final Session session;
    private final Messages messages;

    DocumentWords(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /// How many annotations have a kind.
    record KindCount(Kind kind, int count) {}

    /// When it was published, or else what sort of file it was.
    String source(Document document) {
        String published = document.published();
        return published == null || published.isBlank()
                ? type(document.source().mediaType(), document.source().name())
                : messages.dates().published(published);
    }

    /// How far the work on it is, where that is not said by [#counts].
    String progress(Document document) {
        int annotations = session.library().annotationsOf(document.id());
        if (document.status() == Status.DONE) {
            return messages.get("library.done", annotations);
        }
        if (annotations == 0) {
            return messages.get(
                    document.status() == Status.UNREAD ? "library.notStarted" : "library.reading");
        }
        return counts(document).isEmpty() ? messages.get("library.annotations", annotations) : "";
    }

    /// Annotations by kind, in the codebook's order, while the work goes on.
    List<KindCount> counts(Document document) {
        if (document.status() == Status.DONE) {
            return List.of();
        }
        return session.vocabulary().codebook().get().kinds().stream()
                .map(
                        kind ->
                                new KindCount(
                                        kind,
                                        session.library().annotationsOf(document.id(), kind.id())))
                .filter(counted -> counted.count() > 0)
                .toList();
    }

    private String type(String mediaType, String name) {
        return switch (mediaType) {
            case "text/plain" -> messages.get("library.type.text");
            case "text/markdown" -> "Markdown";
            case "text/html", "application/xhtml+xml" -> "HTML";
            default -> {
                int dot = name.lastIndexOf('.');
                yield dot < 0
                        ? messages.get("library.type.other")
                        : name.substring(dot + 1).toUpperCase(Locale.ROOT);
            }
        };
    }
}
