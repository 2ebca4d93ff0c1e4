package dev.postil.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.AnchorState;
import dev.postil.model.Annotation;
import dev.postil.model.Quote;
import dev.postil.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanIndexTest {

    private static final Comparator<Annotation> ORDER =
            Comparator.comparing((Annotation annotation) -> annotation.place().orElseThrow())
                    .thenComparing(annotation -> annotation.id().toString());

    @Property
    void answersLikeAPlainListAfterAnyChanges(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int built,
            @ForAll @IntRange(max = 60) int changes,
            @ForAll @IntRange(min = 1, max = 80) int room) {
        Random random = new Random(seed);
        List<Annotation> plain = new ArrayList<>();
        for (int i = 0; i < built; i++) {
            plain.add(annotation(random, room));
        }
        SpanIndex index = SpanIndex.of(plain);
        for (int i = 0; i < changes; i++) {
            change(index, plain, random, room);
        }
        plain.sort(ORDER);
        assertSame(index, plain, room);
    }

    private static void change(SpanIndex index, List<Annotation> plain, Random random, int room) {
        Annotation added = annotation(random, room);
        int kind = plain.isEmpty() ? 0 : random.nextInt(3);
        if (kind == 0) {
            index.add(added);
        } else {
            Annotation removed = plain.remove(random.nextInt(plain.size()));
            if (kind == 1) {
                assertThat(index.remove(removed)).isTrue();
                return;
            }
            index.replace(removed, added);
        }
        plain.add(added);
    }

    private static void assertSame(SpanIndex index, List<Annotation> sorted, int room) {
        assertThat(index.size()).isEqualTo(sorted.size());
        assertThat(index.isEmpty()).isEqualTo(sorted.isEmpty());
        assertThat(index.all()).isEqualTo(sorted);
        for (int start = 0; start <= room; start += 3) {
            int offset = start;
            assertThat(index.at(offset)).isEqualTo(only(sorted, span -> span.contains(offset)));
            assertThat(index.next(offset))
                    .isEqualTo(only(sorted, span -> span.start() > offset).stream().findFirst());
            assertThat(index.previous(offset))
                    .isEqualTo(last(only(sorted, span -> span.start() < offset)));
            for (int end = start; end <= room + 2; end += 4) {
                Span asked = new Span(start, end);
                assertThat(index.touching(asked)).isEqualTo(only(sorted, asked::overlaps));
                assertThat(index.equalTo(asked)).isEqualTo(only(sorted, asked::equals));
            }
        }
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(index.next(sorted.get(i - 1))).contains(sorted.get(i));
            assertThat(index.previous(sorted.get(i))).contains(sorted.get(i - 1));
        }
    }

    @Test
    void orphanedAnnotationsAreLeftOut() {
        Annotation orphan = annotation(UUID.randomUUID(), null);
        SpanIndex index = SpanIndex.of(List.of(orphan));
        index.add(orphan);
        assertThat(index.isEmpty()).isTrue();
        assertThat(index.remove(orphan)).isFalse();
        assertThat(index.next(orphan)).isEmpty();
    }

    @Test
    void anAnnotationFoundAgainAppearsWithItsPlace() {
        UUID id = UUID.randomUUID();
        Annotation placed = annotation(id, new Span(2, 5));
        SpanIndex index = new SpanIndex();
        index.replace(annotation(id, null), placed);
        assertThat(index.at(4)).containsExactly(placed);
        index.replace(placed, annotation(id, null));
        assertThat(index.isEmpty()).isTrue();
    }

    @Test
    void onlyTheSameIdAtTheSamePlaceIsRemoved() {
        Annotation held = annotation(UUID.randomUUID(), new Span(2, 5));
        SpanIndex index = SpanIndex.of(List.of(held));
        assertThat(index.remove(annotation(UUID.randomUUID(), new Span(2, 5)))).isFalse();
        assertThat(index.remove(annotation(held.id(), new Span(2, 6)))).isFalse();
        assertThat(index.all()).containsExactly(held);
    }

    @Test
    void idsOrderAsLowerCaseText() {
        Span span = new Span(0, 1);
        Annotation low = annotation(UUID.fromString("7fffffff-0000-4000-8000-000000000000"), span);
        Annotation high = annotation(UUID.fromString("80000000-0000-4000-8000-000000000000"), span);
        assertThat(SpanIndex.of(List.of(high, low)).equalTo(span)).containsExactly(low, high);
    }

    private static List<Annotation> only(List<Annotation> all, Predicate<Span> where) {
        return all.stream().filter(one -> where.test(one.place().orElseThrow())).toList();
    }

    private static Optional<Annotation> last(List<Annotation> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private static Annotation annotation(Random random, int room) {
        int start = random.nextInt(room);
        int end = Math.min(room + 1, start + 1 + random.nextInt(1 + random.nextInt(room)));
        return annotation(new UUID(random.nextLong(), random.nextLong()), new Span(start, end));
    }

    private static Annotation annotation(UUID id, @Nullable Span span) {
        return new Annotation(
                id,
                new UUID(0, 1),
                span,
                new Quote("", "", ""),
                List.of(),
                null,
                span == null ? AnchorState.ORPHANED : AnchorState.EXACT,
                new UUID(0, 2),
                Instant.EPOCH,
                new UUID(0, 2),
                Instant.EPOCH);
    }
}
