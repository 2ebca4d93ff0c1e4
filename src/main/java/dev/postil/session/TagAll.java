package dev.postil.session;

import dev.postil.model.Change;
import dev.postil.model.Change.Reason;
import dev.postil.model.Tag;
import dev.postil.model.TagUse;
import dev.postil.session.Coding.Wanted;
import dev.postil.task.Job;
import dev.postil.task.Running;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gives one tag to many places in any number of documents, as one step. What carries the tag
/// already is passed over; a place that is highlighted keeps its highlight.
///
/// All but the step itself is prepared elsewhere.
public final class TagAll {

    /// How many places were tagged, and how many were already.
    public record Outcome(int tagged, int already) {}

    private record Prepared(@Nullable Effect effect, Outcome outcome) {}

    private final Session session;

    public TagAll(Session session) {
        this.session = session;
    }

    /// Finds out which of `places` carry the tag already; those of one document follow each other.
    public Running check(
            List<FoundPlace> places,
            Wanted wanted,
            Level level,
            Consumer<BitSet> done,
            Consumer<Exception> failed) {
        Optional<Tag> known = known(wanted);
        if (wanted.label() != null && known.isEmpty()) {
            done.accept(new BitSet());
            return () -> {};
        }
        List<FoundPlace> checked = List.copyOf(places);
        TagPlan plan = new TagPlan(session, use(wanted, known.orElse(null)), level);
        return session.background()
                .start(Job.quiet(progress -> plan.carried(checked, progress), done, failed));
    }

    /// Tags `places`; those of one document follow each other. Where something else is changed
    /// meanwhile it is all worked out anew, so that the step fits the workspace as it is then.
    ///
    /// @param title shown while it is prepared
    public Running tag(
            String title,
            List<FoundPlace> places,
            Wanted wanted,
            Level level,
            Consumer<Outcome> done,
            Consumer<Exception> failed) {
        session.requireWritable();
        long sequence = session.history().sequence();
        List<FoundPlace> tagged = List.copyOf(places);
        List<Change> first = new ArrayList<>();
        Tag tag = known(wanted).or(() -> created(wanted, first)).orElse(null);
        TagPlan plan = new TagPlan(session, use(wanted, tag), level);
        return session.background()
                .start(
                        new Job<>(
                                title,
                                progress -> prepared(plan.plan(tagged, progress), first),
                                prepared -> {
                                    if (session.history().sequence() == sequence) {
                                        done.accept(perform(prepared));
                                    } else {
                                        tag(title, tagged, wanted, level, done, failed);
                                    }
                                },
                                failed));
    }

    private static Prepared prepared(TagPlan.Plan plan, List<Change> first) {
        List<Change> changes = plan.changes();
        Outcome outcome = new Outcome(changes.size(), plan.already());
        if (changes.isEmpty()) {
            return new Prepared(null, outcome);
        }
        List<Change> parts = new ArrayList<>(first);
        parts.addAll(changes);
        Change change =
                parts.size() == 1 ? parts.getFirst() : new Change.Several(Reason.TAG_ALL, parts);
        return new Prepared(Effect.of(change).sorted(), outcome);
    }

    private Outcome perform(Prepared prepared) {
        if (prepared.effect() != null) {
            session.perform(prepared.effect());
        }
        return prepared.outcome();
    }

    private Optional<Tag> known(Wanted wanted) {
        return Optional.ofNullable(wanted.label())
                .flatMap(label -> session.vocabulary().tagCalled(label, wanted.kind()));
    }

    private Optional<Tag> created(Wanted wanted, List<Change> changes) {
        return Optional.ofNullable(wanted.label())
                .map(label -> Draft.of(session, wanted.kind(), label))
                .map(
                        tag -> {
                            changes.add(new Change.OfTag(null, tag));
                            return tag;
                        });
    }

    private TagUse use(Wanted wanted, @Nullable Tag tag) {
        UUID id = tag == null ? null : tag.id();
        return TagUse.of(wanted.kind(), id, session.author().id(), session.now());
    }
}
