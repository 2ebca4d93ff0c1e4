package dev.postil.ui.reader;

/// How the ruler's width is parted into lanes: one for each kind, four pixels wide while there are
/// three, and narrower the more there are. From the eighth on kinds share the last lane, which then
/// has the colour of no kind, so that it is not taken for one of them.
///
/// @param kinds how many lanes are wanted, one of them for highlights without a kind if there are
///   any
record RulerLanes(int kinds) {

    /// Of all lanes together with what lies between and beside them.
    static final double WIDTH = 16;

    private static final double GAP = 1;
    private static final int FEWEST = 3;
    private static final int MOST = 7;

    private int count() {
        return Math.clamp(kinds, FEWEST, MOST);
    }

    private double step() {
        return (WIDTH - GAP) / count();
    }

    double laneWidth() {
        return step() - GAP;
    }

    /// The middle of the lane of a kind, by its place among the kinds.
    double middle(int kind) {
        return GAP + lane(kind) * step() + laneWidth() / 2;
    }

    int lane(int kind) {
        return Math.min(kind, count() - 1);
    }

    /// Whether a kind has to share its lane with others.
    boolean isShared(int kind) {
        return kinds > MOST && kind >= MOST - 1;
    }
}
