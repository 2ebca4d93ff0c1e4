package dev.postil.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way in which one thing bears on another, such as "drives".
///
/// @param inverse the same read backwards: "driven by"
/// @param from ids of the kinds it may start at; null for any
/// @param to ids of the kinds it may lead to; null for any
public record LinkType(
        String id,
        String label,
        String inverse,
        @Nullable List<String> from,
        @Nullable List<String> to) {

    public LinkType {
        from = from == null ? null : List.copyOf(from);
        to = to == null ? null : List.copyOf(to);
    }
}
