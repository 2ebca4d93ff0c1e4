package dev.postil.ui.hits;

import java.util.BitSet;

/// Which hits are ticked, by number.
final class Ticks {

    private final BitSet ticked = new BitSet();
    private int size;

    /// The hit that was ticked or unticked last; a range goes from there.
    private int anchor;

    int size() {
        return size;
    }

    boolean isTicked(int hit) {
        return ticked.get(hit);
    }

    void clear() {
        ticked.clear();
        size = 0;
        anchor = 0;
    }

    /// One hit more.
    void add(boolean isTicked) {
        ticked.set(size, isTicked);
        size++;
    }

    void set(int hit, boolean isTicked) {
        ticked.set(hit, isTicked);
    }

    void toggle(int hit) {
        ticked.flip(hit);
        anchor = hit;
    }

    /// Makes all from the one that was changed last up to `hit` like that one.
    void toggleTo(int hit) {
        int first = Math.min(anchor, hit);
        int last = Math.max(anchor, hit);
        ticked.set(first, last + 1, ticked.get(anchor));
    }

    void all() {
        ticked.set(0, size);
    }

    void none() {
        ticked.clear();
    }

    /// Ticks `first` up to and with `last`, and no other.
    void only(int first, int last) {
        ticked.clear();
        ticked.set(first, last + 1);
        anchor = first;
    }

    BitSet now() {
        return (BitSet) ticked.clone();
    }
}
