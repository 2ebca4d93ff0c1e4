package dev.postil.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Styles that are based on others: what a style does not say itself, the one that it is based on
/// says.
public final class Inheritance {

    /// Longer chains than any program writes; some files go round in circles.
    private static final int LONGEST = 20;

    private Inheritance() {}

    /// A style and those that it is based on, nearest first.
    ///
    /// @param base what a style is based on; null for nothing
    public static <S> List<S> chain(@Nullable S first, Function<S, @Nullable S> base) {
        List<S> chain = new ArrayList<>();
        for (S style = first; style != null && chain.size() < LONGEST; style = base.apply(style)) {
            chain.add(style);
        }
        return List.copyOf(chain);
    }

    /// What the nearest of them says that says anything.
    public static <S, T> Optional<T> first(List<S> chain, Function<S, @Nullable T> what) {
        for (S style : chain) {
            T said = what.apply(style);
            if (said != null) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }
}
