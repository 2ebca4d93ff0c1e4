package dev.postil.intake.worker;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What workers may take.
///
/// @param atOnce workers that read at the same time
/// @param starting until a worker is there
/// @param reading one file
/// @param idle until a worker that nobody needs is ended
/// @param files that a worker reads before another takes its place
public record WorkerLimits(
        int atOnce, Duration starting, Duration reading, Duration idle, int files) {

    /// What a worker may hold in memory, at most.
    static final int HEAP_MEGABYTES = 1024;

    private static final int MOST = 8;

    /// As many workers as there are processors, as long as all of them together take no more than
    /// half of the memory.
    public static WorkerLimits ofThisComputer() {
        int processors = Runtime.getRuntime().availableProcessors();
        long room = memoryMegabytes() / 2 / HEAP_MEGABYTES;
        return new WorkerLimits(
                Math.clamp(Math.min(processors, room), 1, MOST),
                Duration.ofSeconds(60),
                Duration.ofSeconds(25),
                Duration.ofSeconds(30),
                1_000);
    }

    private static long memoryMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : HEAP_MEGABYTES;
    }
}
