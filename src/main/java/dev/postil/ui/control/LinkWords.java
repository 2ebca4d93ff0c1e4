package dev.postil.ui.control;

import dev.postil.i18n.Messages;
import dev.postil.i18n.OneLine;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Document;
import dev.postil.model.Kind;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import dev.postil.session.DocumentLinks;
import dev.postil.session.DocumentLinks.Hanging;
import dev.postil.session.LinkRules;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Links and their ends in words, as the codebook and the library call them now.
public final class LinkWords {

    private static final int LONGEST_QUOTE = 60;

    private final Session session;
    private final Messages messages;

    public LinkWords(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /// A tag's label; without a tag the quote, with the kind before it where that is known.
    public String end(LinkEnd end, @Nullable Annotation passage) {
        return end(end, passage, codebook(), messages);
    }

    /// The same where a tag stands for all its mentions, so that it reads other than one of them:
    /// "every “Russia”".
    public static String told(
            LinkEnd end, @Nullable Annotation passage, Codebook codebook, Messages messages) {
        String words = end(end, passage, codebook, messages);
        return end.isTagAlone() ? messages.get("link.end.every", words) : words;
    }

    /// The same with the names of a codebook, on any thread.
    public static String end(
            LinkEnd end, @Nullable Annotation passage, Codebook codebook, Messages messages) {
        Optional<String> tag =
                Optional.ofNullable(end.tag()).flatMap(codebook::tag).map(Tag::label);
        if (tag.isPresent()) {
            return tag.get();
        }
        String quote = passage == null ? "…" : quote(passage);
        return Optional.ofNullable(end.kind())
                .flatMap(codebook::kind)
                .map(Kind::label)
                .map(kind -> messages.get("link.end.kind", kind, quote))
                .orElseGet(() -> messages.get("link.end.quote", quote));
    }

    /// The beginning of a quote, in one line.
    public static String quote(Annotation passage) {
        return OneLine.of(passage.quote().exact(), LONGEST_QUOTE);
    }

    /// How the kind at an end looks.
    public KindStyle style(LinkEnd end) {
        String kind = LinkRules.kindOf(end, codebook());
        return kind == null ? KindStyle.UNTAGGED : KindStyle.of(kind, codebook());
    }

    /// "drives", or read from its end "driven by".
    public String type(Link link, boolean outward) {
        return codebook()
                .linkType(link.type())
                .map(type -> new LinkRules.Reading(type, outward).label())
                .orElse(link.type());
    }

    public Optional<LinkType> typeOf(Link link) {
        return codebook().linkType(link.type());
    }

    /// A link as it reads on a card: "drives → Escalation".
    public String line(Hanging hanging) {
        return messages.get(
                hanging.outward() ? "link.line.out" : "link.line.in",
                type(hanging.link(), hanging.outward()),
                there(hanging));
    }

    /// The same with the near end before it where that does not go without saying: "Israel drives →
    /// Escalation at the border".
    public String line(Hanging hanging, Annotation annotation) {
        String line = line(hanging);
        return here(hanging, annotation)
                .map(own -> messages.get("link.line.from", own, line))
                .orElse(line);
    }

    /// The far end.
    public String there(Hanging hanging) {
        return told(hanging.there(), passage(hanging.there()).orElse(null));
    }

    /// The near end, where it does not go without saying which of the passage's tags it is, or
    /// where it is all mentions of a tag.
    public Optional<String> here(Hanging hanging, Annotation annotation) {
        LinkEnd here = hanging.here();
        return here.isTagAlone() || (annotation.tags().size() > 1 && here.kind() != null)
                ? Optional.of(told(here, annotation))
                : Optional.empty();
    }

    private String told(LinkEnd end, @Nullable Annotation passage) {
        return told(end, passage, codebook(), messages);
    }

    /// Title of the document that the far end is in, where that is another.
    public Optional<String> elsewhere(Hanging hanging) {
        return passage(hanging.there())
                .filter(
                        it ->
                                !session.document()
                                        .map(OpenDocument::id)
                                        .equals(Optional.of(it.document())))
                .flatMap(it -> session.library().document(it.document()))
                .map(Document::title);
    }

    /// Title of the document that a passage is in.
    public String title(Annotation passage) {
        return session.library().document(passage.document()).map(Document::title).orElse("");
    }

    /// The passage of an end, in the open document or another.
    public Optional<Annotation> passage(LinkEnd end) {
        return links().flatMap(links -> links.passage(end));
    }

    private Optional<DocumentLinks> links() {
        return session.document().map(OpenDocument::links);
    }

    private Codebook codebook() {
        return session.vocabulary().now();
    }
}
