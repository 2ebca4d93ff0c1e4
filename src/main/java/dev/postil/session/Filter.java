package dev.postil.session;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Person;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// Which annotations somebody wants to see: "or" within a group, "and" between the groups.
///
/// @param kinds ids of the chips that are filled; empty for any
/// @param words what was typed, read by [FilterWords]
public record Filter(Set<String> kinds, FilterWords words) {

    public static final Filter NONE = new Filter(Set.of(), FilterWords.parse(""));

    public Filter {
        kinds = Set.copyOf(kinds);
    }

    public Filter withKinds(Set<String> kinds) {
        return new Filter(kinds, words);
    }

    public Filter withWords(String typed) {
        return new Filter(kinds, FilterWords.parse(typed));
    }

    public boolean isNone() {
        return kinds.isEmpty() && words.isEmpty();
    }

    /// Whether annotations pass, with this codebook, these people and this day. The answer is a
    /// value and may be asked on any thread.
    Predicate<Annotation> against(Codebook codebook, Collection<Person> people, Clock clock) {
        return new FilterMatch(this, codebook, people, clock);
    }
}
