package dev.postil.app;

import dev.postil.exchange.MergePlan;
import dev.postil.exchange.MergePlan.Conflict;
import dev.postil.exchange.MergePlan.Thing;
import dev.postil.i18n.Messages;
import java.util.ArrayList;
import java.util.List;

/// Says in passing what a merge did: what came in, what changed, what differed on both sides, and
/// what was wrong with the file.
final class MergeWords {

    private final Messages messages;

    MergeWords(Messages messages) {
        this.messages = messages;
    }

    /// @param name of the file
    String of(String name, MergePlan plan) {
        List<String> sentences = new ArrayList<>();
        if (plan.isEmpty()) {
            sentences.add(messages.get("merge.nothing", name));
        } else {
            sentences.add(messages.get("merge.done", name));
            sentences.add(messages.get("merge.new", added(plan)));
        }
        int changed = changed(plan);
        if (changed > 0) {
            sentences.add(messages.get("merge.changed", changed));
        }
        long taken = plan.conflicts().stream().filter(Conflict::fromFile).count();
        long kept = plan.conflicts().size() - taken;
        if (taken + kept > 0) {
            sentences.add(messages.get("merge.conflicts", taken + kept, taken, kept));
        }
        if (!plan.warnings().isEmpty()) {
            sentences.add(messages.explain(plan.warnings().getFirst()));
            int more = plan.warnings().size() - 1;
            if (more > 0) {
                sentences.add(messages.get("merge.moreWarnings", more));
            }
        }
        return String.join(" ", sentences);
    }

    private String added(MergePlan plan) {
        List<String> parts = new ArrayList<>();
        add(parts, messages.get("merge.documents", plan.count(Thing.DOCUMENT).added()));
        add(parts, messages.get("merge.annotations", plan.count(Thing.ANNOTATION).added()));
        add(parts, messages.get("merge.tags", plan.count(Thing.TAG).added()));
        add(parts, messages.get("merge.links", plan.count(Thing.LINK).added()));
        return parts.isEmpty() ? messages.get("merge.none") : String.join(", ", parts);
    }

    private static void add(List<String> parts, String words) {
        if (!words.isBlank()) {
            parts.add(words);
        }
    }

    private static int changed(MergePlan plan) {
        int changed = 0;
        for (Thing thing : Thing.values()) {
            changed += plan.count(thing).changed();
        }
        return changed;
    }
}
