package dev.postil.ui.codebook;

import dev.postil.text.WholeWords;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A place of the codebook to choose.
///
/// @param path the labels from the kind down
/// @param names what the place itself is called, its other names too
record Place(Key key, String path, List<String> names) {

    private static final int CALLED_SO = 0;
    private static final int BEGINS_WITH_THE_WORDS = 1;
    private static final int BEGINS_SO = 2;
    private static final int HOLDS = 3;
    private static final int NOT = 4;

    Place {
        names = List.copyOf(names);
    }

    /// The places that `typed` may mean: first what is called just so, then what begins with these
    /// words, then what begins with these letters, then what holds them anywhere in its path. Those
    /// that fit alike stay in the order they are given in.
    static List<Place> find(List<Place> places, String typed, int most) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return places.stream()
                .filter(place -> place.rank(wanted) < NOT)
                .sorted(Comparator.comparingInt(place -> place.rank(wanted)))
                .limit(most)
                .toList();
    }

    private int rank(String wanted) {
        int ofPath = path.toLowerCase(Locale.ROOT).contains(wanted) ? HOLDS : NOT;
        return wanted.isEmpty()
                ? HOLDS
                : names.stream().mapToInt(name -> rank(name, wanted)).reduce(ofPath, Math::min);
    }

    private static int rank(String name, String wanted) {
        String words = name.toLowerCase(Locale.ROOT);
        if (words.equals(wanted)) {
            return CALLED_SO;
        }
        if (words.startsWith(wanted)) {
            return WholeWords.isEdge(words, wanted.length()) ? BEGINS_WITH_THE_WORDS : BEGINS_SO;
        }
        return words.contains(wanted) ? HOLDS : NOT;
    }
}
