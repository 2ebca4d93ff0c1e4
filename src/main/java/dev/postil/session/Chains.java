package dev.postil.session;

import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The chains that links form: actor → risk → implication. Links join where they meet at the same
/// tag, on whatever passage, or, without a tag, at the same passage and kind.
///
/// A chain goes as far as it can. One that comes back to where it has been ends there.
///
/// @param chains those from one start stand together
/// @param more whether there are more than were asked for
public record Chains(List<Chain> chains, boolean more) {

    /// What links meet at.
    ///
    /// @param passage null where a tag says what it is
    public record Place(@Nullable UUID passage, @Nullable String kind, @Nullable UUID tag) {

        static Place of(LinkEnd end) {
            return end.tag() == null
                    ? new Place(end.annotation(), end.kind(), null)
                    : new Place(null, null, end.tag());
        }
    }

    /// One step of a chain.
    ///
    /// @param links all that say the same, in whatever passages; never empty
    public record Step(Place from, String type, Place to, List<Link> links) {

        public Step {
            links = List.copyOf(links);
        }
    }

    /// Why a chain ends.
    public enum End {
        /// Nothing follows.
        REACHED,
        /// It came back to a place it has been at.
        CIRCLE,
        /// It is as long as was asked for, and goes on.
        CUT
    }

    /// Steps of which each starts where the one before ends; never empty.
    public record Chain(List<Step> steps, End end) {

        public Chain {
            steps = List.copyOf(steps);
        }

        public Place start() {
            return steps.getFirst().from();
        }
    }

    public Chains {
        chains = List.copyOf(chains);
    }

    /// The chains of `links`, from starts in the order in which the links name them.
    ///
    /// @param longest most steps of a chain, at least 1
    /// @param most so many chains at most
    public static Chains of(Collection<Link> links, int longest, int most) {
        return new Search(steps(links), longest, most).run();
    }

    private static Map<Place, List<Step>> steps(Collection<Link> links) {
        Map<Saying, List<Link>> sayings = new LinkedHashMap<>();
        for (Link link : links) {
            sayings.computeIfAbsent(Saying.of(link), _ -> new ArrayList<>()).add(link);
        }
        Map<Place, List<Step>> steps = new LinkedHashMap<>();
        sayings.forEach(
                (saying, said) ->
                        steps.computeIfAbsent(saying.from(), _ -> new ArrayList<>())
                                .add(new Step(saying.from(), saying.type(), saying.to(), said)));
        return steps;
    }

    private record Saying(Place from, String type, Place to) {

        static Saying of(Link link) {
            return new Saying(Place.of(link.from()), link.type(), Place.of(link.to()));
        }
    }

    /// Walks on from every start in turn. Each walk ends in a chain, so that it takes no longer
    /// than what it finds.
    private static final class Search {

        private final Map<Place, List<Step>> steps;
        private final int longest;
        private final int most;
        private final List<Chain> chains = new ArrayList<>();
        private final List<Step> path = new ArrayList<>();
        private final Set<Place> onPath = new HashSet<>();
        private boolean more;

        Search(Map<Place, List<Step>> steps, int longest, int most) {
            this.steps = steps;
            this.longest = longest;
            this.most = most;
        }

        Chains run() {
            Set<Place> covered = new HashSet<>();
            for (Place start : starts()) {
                cover(start, covered);
                walk(start);
            }
            // What is left goes round in circles, so that any place may be its start.
            for (Place start : steps.keySet()) {
                if (!covered.contains(start)) {
                    cover(start, covered);
                    walk(start);
                }
            }
            return new Chains(chains, more);
        }

        /// Places that nothing leads to.
        private List<Place> starts() {
            Map<Place, Integer> incoming = new HashMap<>();
            steps.values().stream()
                    .flatMap(List::stream)
                    .forEach(step -> incoming.merge(step.to(), 1, Integer::sum));
            return steps.keySet().stream().filter(it -> !incoming.containsKey(it)).toList();
        }

        private void cover(Place start, Set<Place> covered) {
            List<Place> open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                Place place = open.removeLast();
                if (covered.add(place)) {
                    next(place).forEach(step -> open.add(step.to()));
                }
            }
        }

        private void walk(Place place) {
            onPath.add(place);
            for (Step step : next(place)) {
                if (chains.size() == most) {
                    more = true;
                    break;
                }
                path.add(step);
                if (onPath.contains(step.to())) {
                    chains.add(new Chain(path, End.CIRCLE));
                } else if (next(step.to()).isEmpty()) {
                    chains.add(new Chain(path, End.REACHED));
                } else if (path.size() == longest) {
                    chains.add(new Chain(path, End.CUT));
                } else {
                    walk(step.to());
                }
                path.removeLast();
            }
            onPath.remove(place);
        }

        private List<Step> next(Place place) {
            return Objects.requireNonNullElse(steps.get(place), List.of());
        }
    }
}
