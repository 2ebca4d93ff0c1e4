package dev.postil.intake.worker;

import dev.postil.intake.OriginalReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/// Makes the program that is running a worker, alone with the originals that it is given.
public final class Seclusion {

    private static final Set<String> NETWORKS = Set.of("http", "https", "ftp", "mailto");

    private Seclusion() {}

    /// Reads what is asked for on the standard streams until nobody asks any more; never returns.
    public static void serve(OriginalReader reader) throws IOException, InterruptedException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        leaveTheStreams();
        URL.setURLStreamHandlerFactory(
                protocol -> NETWORKS.contains(protocol) ? new Refused() : null);
        new Serving(reader, in, out).run();
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
