package dev.postil.session;

import dev.postil.model.Codebook;
import dev.postil.model.LinkEnd;
import dev.postil.model.LinkType;
import dev.postil.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which types of link may lead from one thing to another, and which one is likely meant.
public final class LinkRules {

    /// A way to say how one thing bears on another.
    ///
    /// @param forward whether the link starts at the first thing; else the inverse name is meant
    public record Reading(LinkType type, boolean forward) {

        /// "drives", or read backwards "driven by".
        public String label() {
            return forward ? type.label() : type.inverse();
        }
    }

    private LinkRules() {}

    /// The kind at an end; null for a passage as a whole.
    public static @Nullable String kindOf(LinkEnd end, Codebook codebook) {
        if (end.kind() != null || end.tag() == null) {
            return end.kind();
        }
        return codebook.tag(end.tag()).map(Tag::kind).orElse(null);
    }

    public static boolean allows(LinkType type, @Nullable String from, @Nullable String to) {
        return allows(type.from(), from) && allows(type.to(), to);
    }

    private static boolean allows(@Nullable List<String> kinds, @Nullable String kind) {
        return kinds == null || (kind != null && kinds.contains(kind));
    }

    /// All that may be said about `here` and `there`, the likeliest first: a type made for just
    /// these kinds before one that takes any, and forwards before backwards, unless the type lists
    /// both kinds in the other order.
    public static List<Reading> readings(LinkEnd here, LinkEnd there, Codebook codebook) {
        String from = kindOf(here, codebook);
        String to = kindOf(there, codebook);
        List<Reading> readings = new ArrayList<>();
        for (LinkType type : codebook.linkTypes()) {
            if (allows(type, from, to)) {
                readings.add(new Reading(type, true));
            }
            if (allows(type, to, from)) {
                readings.add(new Reading(type, false));
            }
        }
        readings.sort(
                Comparator.comparingInt((Reading it) -> -made(it.type()))
                        .thenComparing(it -> it.forward() == goesBack(it.type(), from, to)));
        return readings;
    }

    /// The likeliest.
    public static Optional<Reading> guess(LinkEnd here, LinkEnd there, Codebook codebook) {
        return readings(here, there, codebook).stream().findFirst();
    }

    /// How much a type says about the kinds it is for; a start counts more than an end.
    private static int made(LinkType type) {
        return (type.from() == null ? 0 : 2) + (type.to() == null ? 0 : 1);
    }

    private static boolean goesBack(LinkType type, @Nullable String from, @Nullable String to) {
        List<String> starts = type.from();
        List<String> ends = type.to();
        return starts != null
                && ends != null
                && from != null
                && to != null
                && starts.indexOf(from) > ends.indexOf(to)
                && ends.contains(to);
    }
}
