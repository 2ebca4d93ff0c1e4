package dev.postil.bench;

import dev.postil.app.WiredWindow;
import dev.postil.session.Session;
import dev.postil.store.Store;
import dev.postil.ui.UiTest;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every gesture of annotating costs in the window as the program wires it, with 5,000
/// annotations in one document and with 100,000. The aim with 5,000 is a median of 16 ms, and 99 %
/// under 50 ms, of the window's thread and the renderer's together.
@Tag("bench")
class GestureBench extends UiTest {

    private static final int ROUNDS = Integer.getInteger("postil.rounds", 100);
    private static final int WARM_UP = Integer.getInteger("postil.warmUp", 20);
    private static final double WANTED_MEDIAN = 16;
    private static final double WANTED_MOST = 50;

    private static final Pulses PULSES = Pulses.record();

    @TempDir Path folder;

    @Test
    void everyGesture() throws Exception {
        Map<String, Costs> few = measure(500_000, 5_000);
        print("5,000 annotations in 500 kB", few);
        if (Boolean.getBoolean("postil.few")) {
            return;
        }
        Map<String, Costs> many = measure(10_000_000, 100_000);
        print("100,000 annotations in 10 MB", many);
        System.out.printf("%n100,000 annotations against 5,000, with painting, median%n");
        few.forEach(
                (gesture, costs) ->
                        System.out.printf(
                                "%-36s %6.2f times%n",
                                gesture, many.get(gesture).processor(0.5) / costs.processor(0.5)));
    }

    private Map<String, Costs> measure(int length, int annotations) throws Exception {
        AnnotatedText text = new AnnotatedText(length, annotations);
        Path place = Files.createDirectory(folder.resolve("of" + annotations));
        Store store = text.store(place.resolve("Bench.postil"));
        WiredWindow window = onFxThread(() -> WiredWindow.open(store, settings, place));
        Session session = window.session();
        fx(
                () -> {
                    window.showIn(stage(), 980, 900);
                    session.show(text.document(), GestureBench::fail);
                });
        while (onFxThread(() -> session.document().isEmpty())) {
            Meter.pause(50);
        }
        Meter.pause(2_000);
        Meter meter = new Meter(PULSES);
        Gestures gestures = new Gestures(stage().getScene(), session, settings, meter);
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                meter.forget();
            }
            gestures.round(round);
        }
        fx(window::end);
        return meter.costs(folder);
    }

    private static void print(String what, Map<String, Costs> costs) {
        System.out.printf(
                "%n%s, %d times each, load %.1f on %d processors%n",
                what,
                ROUNDS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "%-36s %17s %17s %17s %8s%n",
                "median, 99 % [ms]", "window's thread", "with painting", "by the clock", "frames");
        costs.forEach(
                (gesture, cost) ->
                        System.out.printf(
                                "%-36s %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %s%n",
                                gesture,
                                cost.window(0.5),
                                cost.window(0.99),
                                cost.processor(0.5),
                                cost.processor(0.99),
                                cost.clock(0.5),
                                cost.clock(0.99),
                                cost.frames(),
                                isMet(cost) ? "" : "over the aim"));
    }

    private static boolean isMet(Costs cost) {
        return cost.processor(0.5) <= WANTED_MEDIAN && cost.processor(0.99) <= WANTED_MOST;
    }

    private static void fail(Exception failure) {
        throw new AssertionError(failure);
    }
}
