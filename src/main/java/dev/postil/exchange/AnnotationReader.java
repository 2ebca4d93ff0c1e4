package dev.postil.exchange;

import dev.postil.model.AnchorState;
import dev.postil.model.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the annotations of a document.
final class AnnotationReader {

    private final JsonIn in;
    private final Values values;
    private final TagUseReader tagUses;
    private final Instant exported;

    /// @param exported stands in for times that the file leaves out
    AnnotationReader(JsonIn in, Instant exported) {
        this.in = in;
        this.values = new Values(in);
        this.tagUses = new TagUseReader(in);
        this.exported = exported;
    }

    List<ReadAnnotation> annotations() {
        List<ReadAnnotation> annotations = new ArrayList<>();
        if (in.entersList()) {
            while (in.item()) {
                annotations.add(annotation(new Draft(in.line(), exported)));
            }
        }
        return annotations;
    }

    private ReadAnnotation annotation(Draft draft) {
        if (in.entersObject()) {
            for (String key = in.key(); key != null; key = in.key()) {
                read(key, draft);
            }
        }
        return draft.finish();
    }

    private void read(String key, Draft draft) {
        switch (key) {
            case "id" -> draft.id = values.id();
            case "start" -> draft.start = in.number();
            case "end" -> draft.end = in.number();
            case "quote" -> draft.exact = in.text("");
            case "prefix" -> draft.prefix = in.text("");
            case "suffix" -> draft.suffix = in.text("");
            case "page", "block", "section" -> in.skip();
            case "tags" -> draft.tags = tagUses.uses(exported);
            case "note" -> draft.note = in.text();
            case "anchor" ->
                    draft.anchor = values.token(AnchorState.class).orElse(AnchorState.EXACT);
            case "creator" -> draft.creator = values.id();
            case "created" -> draft.created = values.time(exported);
            case "modifiedBy" -> draft.modifiedBy = values.id();
            case "modified" -> draft.modified = values.time(exported);
            default -> in.unknown();
        }
    }

    /// What is known of an annotation while its keys come in, in any order.
    private static final class Draft {

        private final String line;
        private @Nullable UUID id;
        private @Nullable Integer start;
        private @Nullable Integer end;
        private String exact = "";
        private String prefix = "";
        private String suffix = "";
        private List<ReadUse> tags = List.of();
        private @Nullable String note;
        private AnchorState anchor = AnchorState.EXACT;
        private @Nullable UUID creator;
        private @Nullable UUID modifiedBy;
        private Instant created;
        private Instant modified;

        Draft(String line, Instant exported) {
            this.line = line;
            this.created = exported;
            this.modified = exported;
        }

        ReadAnnotation finish() {
            Quote quote = new Quote(exact, prefix, suffix);
            UUID by = creator == null ? Values.NOBODY : creator;
            UUID known = id == null ? Values.named("annotation", start + "", end + "", exact) : id;
            return new ReadAnnotation(
                    known,
                    start,
                    end,
                    quote,
                    tags,
                    note,
                    anchor,
                    by,
                    created,
                    modifiedBy == null ? by : modifiedBy,
                    modified,
                    line);
        }
    }
}
