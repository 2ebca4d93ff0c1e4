package dev.postil.intake.worker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Starts a class of this program in a Java of its own.
///
/// @param heapMegabytes what it may hold in memory
/// @param main the class, and what it is given
public record JavaCommand(int heapMegabytes, List<String> main) {

    /// Little memory, which ends it where it is not enough; no screen, no log. What the virtual
    /// machine itself has to say goes where nobody listens. To compile once, and not once more
    /// where code runs often, is less work for what reads some hundred files.
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:MaxMetaspaceSize=128m",
                    "-XX:MaxDirectMemorySize=64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+DisplayVMOutputToStderr",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:-UsePerfData",
                    "-Djava.awt.headless=true",
                    "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    /// Names a file in which Java noted what the classes of commands and workers are.
    private static final String NOTES = "postil.notes";

    /// What has to be the same as when they were made, and is for the program itself.
    private static final Pattern MODULES =
            Pattern.compile(
                    "^--(?:module-path|add-modules|add-exports|add-opens|enable-native-access)=");

    public JavaCommand {
        main = List.copyOf(main);
    }

    public JavaCommand(String... main) {
        this(WorkerLimits.HEAP_MEGABYTES, List.of(main));
    }

    Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // These are for the program, and would change what the options say.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("_JAVA_OPTIONS");
        return builder.start();
    }

    /// The launcher names them where they are for this Java.
    private static List<String> notes() {
        String notes = System.getProperty(NOTES);
        if (notes == null) {
            return List.of();
        }
        Stream<String> modules =
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(MODULES.asPredicate());
        Stream<String> classes =
                Stream.of(
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:AOTCache=" + notes,
                        "-Xlog:cds*=off,aot*=off");
        return Stream.concat(classes, modules).toList();
    }

    /// A virtual machine that crashed leaves a file that says why, which nobody reads.
    static void forgetLastWords(long process) {
        try {
            Files.deleteIfExists(lastWords(Long.toString(process)));
        } catch (IOException _) {
            // Whoever tidies the folder for such files takes it.
        }
    }

    private static Path lastWords(String process) {
        return temporary().resolve("postil-worker-" + process + ".log");
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private List<String> words() {
        Path temporary = temporary();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMegabytes + "m");
        words.addAll(OPTIONS);
        words.addAll(notes());
        words.add("-XX:ErrorFile=" + lastWords("%p"));
        // A file that is not there: no other computer is known by its name.
        words.add("-Djdk.net.hosts.file=" + temporary.resolve("postil-no-hosts"));
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        words.addAll(main);
        return words;
    }
}
