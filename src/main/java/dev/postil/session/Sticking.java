package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Span;
import dev.postil.model.TagUse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts the tags of the [Pen] on what was just selected, and lets go of it for the next.
public final class Sticking {

    private final Session session;
    private @Nullable Step step;

    /// What the last selection made; null where the highlight was there before.
    private @Nullable Annotation made;

    public Sticking(Session session) {
        this.session = session;
    }

    /// Tags the selected words, where the pen is taken up.
    ///
    /// @param wider whether these words take the place of those selected before, as with the third
    ///   click after the second: one step of the history, one highlight
    public void selected(boolean wider) {
        OpenDocument document = session.openDocument().get();
        Span words = session.selection().words().get();
        if (!session.selection().pen().isOn() || document == null || words == null) {
            return;
        }
        Step before = wider ? takeBack() : null;
        Optional<Annotation> there = document.index().equalTo(words).stream().findFirst();
        Annotation tagged = tagged(there.orElseGet(() -> Draft.of(session, document, words)));
        step = session.perform(new Change.OfAnnotation(there.orElse(null), tagged), before);
        made = there.isPresent() ? null : tagged;
        session.selection().clear();
    }

    private @Nullable Step takeBack() {
        Annotation last = made;
        boolean isThere = last != null && session.annotation(last.id()).isPresent();
        return isThere ? session.perform(new Change.OfAnnotation(last, null), step) : null;
    }

    private Annotation tagged(Annotation annotation) {
        UUID by = session.author().id();
        Annotation tagged = annotation;
        for (TagUse use : session.selection().pen().tags().get()) {
            if (isThere(use)) {
                tagged = TagSet.with(tagged, TagUse.of(use.kind(), use.tag(), by, session.now()));
            }
        }
        return tagged.withTags(tagged.tags(), by, session.now());
    }

    /// A tag may have been deleted since.
    private boolean isThere(TagUse use) {
        UUID tag = use.tag();
        return tag == null || session.vocabulary().now().tag(tag).isPresent();
    }
}
