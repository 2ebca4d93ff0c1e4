package dev.postil.ui.links;

import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.Chains.Chain;
import dev.postil.session.Chains.End;
import dev.postil.session.Chains.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A chain in words.
///
/// @param hops never empty
/// @param search what the filter looks at, in lower case
record ChainRow(String start, LinkEnd first, List<Hop> hops, End end, String search) {

    /// Those from one start stand together.
    static final Comparator<ChainRow> BY_START =
            Comparator.comparing(ChainRow::start, String.CASE_INSENSITIVE_ORDER);

    /// A step of it.
    ///
    /// @param type id of the link type
    /// @param links all that say so
    record Hop(String type, String to, LinkEnd end, List<Link> links) {}

    static ChainRow of(Chain chain, Function<LinkEnd, String> words) {
        LinkEnd first = chain.steps().getFirst().links().getFirst().from();
        List<Hop> hops = new ArrayList<>();
        StringBuilder search = new StringBuilder(words.apply(first));
        for (Step step : chain.steps()) {
            LinkEnd end = step.links().getFirst().to();
            String to = words.apply(end);
            hops.add(new Hop(step.type(), to, end, step.links()));
            search.append('\n').append(to);
            step.links().stream()
                    .map(Link::note)
                    .filter(note -> note != null)
                    .forEach(note -> search.append('\n').append(note));
        }
        return new ChainRow(
                words.apply(first),
                first,
                List.copyOf(hops),
                chain.end(),
                search.toString().toLowerCase(Locale.ROOT));
    }
}
