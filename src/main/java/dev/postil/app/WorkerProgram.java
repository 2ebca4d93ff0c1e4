package dev.postil.app;

import dev.postil.intake.Intake;
import dev.postil.intake.worker.JavaCommand;
import dev.postil.intake.worker.Serving;
import dev.postil.intake.worker.WorkerLimits;
import dev.postil.intake.worker.WorkerPool;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/// The program as a worker: reads the files that another Postil gives it, and nothing else.
final class WorkerProgram {

    static final String OPTION = "--worker";

    private static final Set<String> NETWORKS = Set.of("http", "https", "ftp", "mailto");

    private WorkerProgram() {}

    /// Opens files: in workers, unless nothing in them can do harm.
    static Intake intake() {
        JavaCommand worker = new JavaCommand(Main.class.getName(), OPTION);
        return Intake.standard()
                .guardedBy(new WorkerPool(worker, WorkerLimits.ofThisComputer()));
    }

    /// Serves until nobody asks any more.
    static void run() {
        InputStream in = System.in;
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        leaveTheStreams();
        URL.setURLStreamHandlerFactory(
                protocol -> NETWORKS.contains(protocol) ? new Refused() : null);
        try {
            new Serving(Intake.standard(), in, out).run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// What libraries print would come between the answers.
    private static void leaveTheStreams() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setIn(InputStream.nullInputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /// No library reaches the network by an address that stands in a document.
    private static final class Refused extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("nothing is fetched");
        }
    }
}
