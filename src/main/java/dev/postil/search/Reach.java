package dev.postil.search;

/// How much is looked up at most.
///
/// @param units that match, the best ones
/// @param hits in all
/// @param hitsOfDocument of one document
public record Reach(int units, int hits, int hitsOfDocument) {

    /// As much as anybody reads in a list.
    public static final Reach LIST = new Reach(300, 100, 10);

    /// All there is.
    public static final Reach ALL =
            new Reach(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    public Reach {
        if (units < hits) {
            throw new IllegalArgumentException("fewer units than hits");
        }
    }
}
