package dev.postil.session;

import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Link;
import dev.postil.model.Standing;
import dev.postil.session.Step.Line;
import dev.postil.store.PastLine;
import dev.postil.store.Store;
import dev.postil.task.Background;
import dev.postil.task.Job;
import dev.postil.task.Progress;
import dev.postil.task.Running;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the history step by step, the newest first, elsewhere than on the session's thread: of
/// each step only what a caller makes of it is kept, for a step may hold any number of changes.
public final class Chronicle {

    private final Store store;
    private final Background beside;
    private final Saving saving;

    /// @param beside reads while the lane goes on writing
    Chronicle(Store store, Background beside, Saving saving) {
        this.store = store;
        this.beside = beside;
        this.saving = saving;
    }

    /// Tells `written` whenever more of what was done can be read here, which is some time after it
    /// was done.
    public void follow(Runnable written) {
        saving.follow(_ -> written.run());
    }

    /// Whether what is read from now on holds all that has been done so far.
    public boolean isComplete() {
        return saving.isIdle();
    }

    /// Some steps.
    ///
    /// @param next number to go on before; 0 once the beginning is reached
    public record Part<R>(List<R> steps, long next) {}

    /// What going to a step would do.
    ///
    /// @param documents in how many of them something would change
    public record Extent(int steps, int documents) {}

    /// Reads steps whose lines are before number `before`.
    ///
    /// @param most how many to find
    /// @param make called elsewhere; empty for a step that is not wanted
    public <R> Running read(
            long before,
            int most,
            Function<PastStep, Optional<R>> make,
            Consumer<Part<R>> done,
            Consumer<Exception> failed) {
        return beside.start(
                Job.quiet(progress -> part(before, most, make, progress), done, failed));
    }

    /// Reads how much would be undone so that the step that ends with line `last` is the last one
    /// in force, or redone so that it is in force again.
    public Running measure(
            boolean undo, long last, Consumer<Extent> done, Consumer<Exception> failed) {
        return beside.start(Job.quiet(progress -> extent(undo, last, progress), done, failed));
    }

    /// The tags that are in the codebook no more.
    public GoneTags goneTags() {
        return new GoneTags(store);
    }

    /// Where in a text a step happened, if anywhere; for a link, where its first end is, else its
    /// other one. Blocks.
    public Optional<Place> place(PastStep step) {
        return step.place().or(() -> step.links().flatMap(this::places).findFirst());
    }

    private Stream<Place> places(Link link) {
        return Stream.of(link.from(), link.to())
                .flatMap(end -> Stream.ofNullable(end.annotation()))
                .flatMap(id -> store.annotationsOf(List.of(id)).stream())
                .map(PastStep::placeOf);
    }

    private <R> Part<R> part(
            long before, int most, Function<PastStep, Optional<R>> make, Progress progress) {
        List<R> found = new ArrayList<>();
        try (Stream<PastLine> lines = store.changesBefore(before)) {
            Steps steps = new Steps(lines.iterator());
            for (PastStep step = steps.next(); step != null; step = steps.next()) {
                progress.checkCancelled();
                make.apply(step).ifPresent(found::add);
                if (found.size() >= most) {
                    return new Part<>(found, step.first());
                }
            }
        }
        return new Part<>(found, 0);
    }

    private Extent extent(boolean undo, long last, Progress progress) {
        int count = 0;
        Set<UUID> documents = new HashSet<>();
        try (Stream<PastLine> lines = store.changesBefore(Long.MAX_VALUE)) {
            Steps steps = new Steps(lines.iterator());
            for (PastStep step = steps.next(); step != null; step = steps.next()) {
                progress.checkCancelled();
                boolean end = undo ? step.last() <= last : step.standing() == Standing.IN_FORCE;
                if (end) {
                    break;
                }
                if (isCounted(step, undo, last)) {
                    count++;
                    documents.addAll(step.documents());
                }
            }
        }
        return new Extent(count, documents.size());
    }

    private static boolean isCounted(PastStep step, boolean undo, long last) {
        return switch (step.standing()) {
            case IN_FORCE -> undo;
            case UNDONE -> !undo && step.first() <= last;
            case DEAD -> false;
        };
    }

    /// Puts lines together to the steps they belong to.
    private static final class Steps {

        private final Iterator<PastLine> lines;

        Steps(Iterator<PastLine> lines) {
            this.lines = lines;
        }

        @Nullable PastStep next() {
            Deque<Line> step = new ArrayDeque<>();
            while (lines.hasNext()) {
                PastLine line = lines.next();
                Entry entry = line.entry();
                if (entry.act() instanceof Act.Do(var change, var continues)) {
                    step.addFirst(
                            new Line(entry.sequence(), entry.at(), Effect.of(change), continues));
                    if (!continues) {
                        return PastStep.of(List.copyOf(step), entry.person(), line.standing());
                    }
                }
            }
            return null;
        }
    }
}
