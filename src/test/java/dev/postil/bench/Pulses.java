package dev.postil.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// What the toolkit's own pulses cost, as it reports them to the JDK's flight recorder: style,
/// layout and copying on the window's thread, painting of what changed on the renderer's.
final class Pulses {

    private static final String PHASE = "javafx.PulsePhase";
    private static final String WAITING = "Waiting for previous rendering";

    private final Recording recording = new Recording();

    /// What one stretch of time cost, in milliseconds.
    ///
    /// @param frames how many of the pulses in it painted something
    record Cost(double window, double renderer, int frames) {}

    /// The toolkit reports only if the recorder is there before it starts.
    static Pulses record() {
        FlightRecorder.getFlightRecorder();
        Pulses pulses = new Pulses();
        pulses.recording.enable(PHASE).withoutThreshold();
        pulses.recording.start();
        return pulses;
    }

    /// All phases up to now, also where somebody else records other things.
    List<RecordedEvent> phases(Path folder) throws IOException {
        Path file = folder.resolve("pulses.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PHASE))
                .toList();
    }

    /// The cost of the phases that began between two moments.
    static Cost between(List<RecordedEvent> phases, Instant from, Instant to) {
        double window = 0;
        double renderer = 0;
        Set<Integer> frames = new HashSet<>();
        for (RecordedEvent phase : phases) {
            Instant start = phase.getStartTime();
            if (start.isBefore(from) || start.isAfter(to)) {
                continue;
            }
            if (phase.getThread().getJavaName().startsWith("JavaFX")) {
                window += WAITING.equals(phase.getString("phaseName")) ? 0 : millis(phase);
            } else {
                renderer += millis(phase);
                frames.add(phase.getInt("pulseId"));
            }
        }
        return new Cost(window, renderer, frames.size());
    }

    private static double millis(RecordedEvent phase) {
        return Duration.between(phase.getStartTime(), phase.getEndTime()).toNanos() / 1e6;
    }
}
