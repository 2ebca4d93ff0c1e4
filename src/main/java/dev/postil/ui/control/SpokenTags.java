package dev.postil.ui.control;

import dev.postil.i18n.Messages;
import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Kind;
import dev.postil.model.TagUse;
import dev.postil.session.Session;
import java.util.List;
import java.util.stream.Collectors;

/// Says the tags of annotations in one sentence, for those who do not see the highlights.
public final class SpokenTags {

    private final Session session;
    private final Messages messages;

    public SpokenTags(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /// From the innermost outwards, such as "Highlight: Risk Misperception, Actor"; empty for none.
    public String of(List<Annotation> annotations) {
        return annotations.stream().map(this::of).collect(Collectors.joining(". "));
    }

    private String of(Annotation annotation) {
        return annotation.tags().isEmpty()
                ? messages.get("reader.spoken.untagged")
                : messages.get(
                        "reader.spoken.tagged",
                        annotation.tags().stream().map(this::of).collect(Collectors.joining(", ")));
    }

    /// Kind and name, such as "Risk Misperception".
    public String of(TagUse use) {
        Codebook codebook = session.vocabulary().codebook().get();
        String label = codebook.label(use);
        if (use.isUnnamed()) {
            return label;
        }
        String kind = codebook.kind(use.kind()).map(Kind::label).orElse(use.kind());
        return messages.get("reader.spoken.tag", kind, label);
    }
}
