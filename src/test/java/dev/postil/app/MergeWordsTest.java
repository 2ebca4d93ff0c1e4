package dev.postil.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.exchange.MergePlan;
import dev.postil.exchange.MergePlan.Conflict;
import dev.postil.exchange.MergePlan.Count;
import dev.postil.exchange.MergePlan.Thing;
import dev.postil.i18n.Messages;
import dev.postil.model.Change;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeWordsTest {

    private final MergeWords words = new MergeWords(Messages.load(Locale.ENGLISH));

    private static Change.Several change(Change... parts) {
        return new Change.Several(Change.Reason.MERGE, List.of(parts));
    }

    @Test
    void whatCameInAndWhatDifferedIsCounted() {
        MergePlan plan =
                new MergePlan(
                        change(new Change.OfTitle("a", "b")),
                        Map.of(
                                Thing.ANNOTATION, new Count(12, 1, 4),
                                Thing.TAG, new Count(1, 0, 9)),
                        List.of(
                                new Conflict(Thing.ANNOTATION, "1", "one", true),
                                new Conflict(Thing.ANNOTATION, "2", "two", false),
                                new Conflict(Thing.ANNOTATION, "3", "three", false)),
                        List.of());

        assertThat(words.of("theirs.json", plan))
                .isEqualTo(
                        "theirs.json was merged into the workspace. New: 12 annotations, one tag."
                                + " One thing changed. 3 things differed on both sides, and the"
                                + " later version was taken: 1 from the file, 2 as it was here.");
    }

    @Test
    void thatNothingIsNewIsSaid() {
        MergePlan plan = new MergePlan(change(), Map.of(), List.of(), List.of());

        assertThat(words.of("theirs.json", plan))
                .isEqualTo("All that is in theirs.json is here already.");
    }
}
