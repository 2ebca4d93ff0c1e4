package dev.postil.ui.links;

import dev.postil.model.Annotation;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.session.Chains.Chain;
import dev.postil.session.Chains.End;
import dev.postil.session.Chains.Step;
import dev.postil.ui.control.KindStyle;
import dev.postil.ui.links.LinkPageWords.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A chain in words and looks, so that two that look the same are equal.
///
/// @param hops never empty
/// @param search what the filter looks at, in lower case
record ChainRow(
        String start, LinkEnd first, KindStyle style, List<Hop> hops, End end, String search) {

    /// Those from one start stand together.
    static final Comparator<ChainRow> BY_START =
            Comparator.comparing(ChainRow::start, String.CASE_INSENSITIVE_ORDER);

    /// A step of it.
    ///
    /// @param type what the link type is called
    /// @param links all that say so
    /// @param places where the first of them is to be read
    record Hop(
            String type,
            String to,
            LinkEnd end,
            KindStyle style,
            List<Link> links,
            List<LinkPlace> places) {}

    private static List<LinkPlace> places(Link link, Map<UUID, Annotation> passages, Names names) {
        return Stream.of(link.from(), link.to())
                .map(end -> names.place(end, passages))
                .filter(LinkPlace::isSomewhere)
                .distinct()
                .toList();
    }

    static ChainRow of(Chain chain, Map<UUID, Annotation> passages, Names names) {
        LinkEnd first = chain.steps().getFirst().links().getFirst().from();
        List<Hop> hops = new ArrayList<>();
        StringBuilder search = new StringBuilder(names.end(first, passages));
        for (Step step : chain.steps()) {
            LinkEnd end = step.links().getFirst().to();
            String to = names.end(end, passages);
            List<LinkPlace> places = places(step.links().getFirst(), passages, names);
            hops.add(
                    new Hop(
                            names.type(step.type()),
                            to,
                            end,
                            names.style(end),
                            step.links(),
                            places));
            search.append('\n').append(to);
            places.forEach(place -> search.append('\n').append(place.quote()));
            places.forEach(place -> search.append('\n').append(place.document()));
            step.links().stream()
                    .map(Link::note)
                    .filter(note -> note != null)
                    .forEach(note -> search.append('\n').append(note));
        }
        return new ChainRow(
                names.end(first, passages),
                first,
                names.style(first),
                List.copyOf(hops),
                chain.end(),
                search.toString().toLowerCase(Locale.ROOT));
    }
}
