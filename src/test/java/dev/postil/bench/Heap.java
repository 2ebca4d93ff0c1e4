package dev.postil.bench;

/// What is held in memory.
final class Heap {

    private Heap() {}

    /// In bytes, once what nothing holds is gone.
    static long used() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Meter.pause(100);
            used =
                    Math.min(
                            used,
                            Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return used;
    }
}
