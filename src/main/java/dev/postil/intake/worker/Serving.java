package dev.postil.intake.worker;

import dev.postil.intake.IntakeException;
import dev.postil.intake.IntakeException.Reason;
import dev.postil.intake.Original;
import dev.postil.intake.OriginalReader;
import dev.postil.intake.worker.Wire.Answer;
import dev.postil.intake.worker.Wire.Refusal;
import dev.postil.task.Progress;
import dev.postil.task.Threads;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.SynchronousQueue;

/// The worker's side: reads one original after the other, and ends with the program that asks.
final class Serving {

    private final OriginalReader reader;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final SynchronousQueue<Original> asked = new SynchronousQueue<>();

    /// @param in from the program that asks
    /// @param out to it; nothing else may be written there
    Serving(OriginalReader reader, InputStream in, OutputStream out) {
        this.reader = reader;
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /// Reads what is asked for until nobody asks any more; then the worker is gone, whatever it is
    /// at.
    void run() throws IOException, InterruptedException {
        Wire.greet(out);
        Threads.start("requests", this::listen);
        while (true) {
            Wire.answer(out, answer(asked.take()));
        }
    }

    private void listen() {
        try {
            while (true) {
                asked.put(Wire.asked(in));
            }
        } catch (IOException | InterruptedException _) {
            // What is being read is nothing to wait for: nobody wants it.
            Runtime.getRuntime().halt(0);
        }
    }

    private Answer answer(Original original) {
        try {
            return new Answer(reader.read(original, Progress.NONE), null);
        } catch (IntakeException refused) {
            return new Answer(null, Refusal.of(refused));
        } catch (RuntimeException unforeseen) {
            return new Answer(null, new Refusal(Reason.FAILED, List.of(place(unforeseen))));
        }
    }

    /// Not the message, which may hold what stands in the document.
    private static String place(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return failure.getClass().getName() + place;
    }
}
