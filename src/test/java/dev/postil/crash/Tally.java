package dev.postil.crash;

/// What came of the kills of one kind.
final class Tally {

    private long kills;
    private long acknowledged;
    private long ahead;
    private long rebuilt;

    /// @param acknowledged states that were said to be saved
    /// @param isAhead whether more was there than had been said
    /// @param isRebuilt whether the database had to be made anew
    synchronized void add(long acknowledged, boolean isAhead, boolean isRebuilt) {
        kills++;
        this.acknowledged += acknowledged;
        ahead += isAhead ? 1 : 0;
        rebuilt += isRebuilt ? 1 : 0;
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    @Override
    public synchronized String toString() {
        return "%d kills, %d states acknowledged, %d times a line more was there, %d databases made anew"
                .formatted(kills, acknowledged, ahead, rebuilt);
    }
}
