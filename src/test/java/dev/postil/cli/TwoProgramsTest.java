package dev.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postil.app.Main;
import dev.postil.model.Document;
import dev.postil.session.Workspaces;
import dev.postil.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two processes on one workspace: this one, and one that has it open.
class TwoProgramsTest extends CliRun {

    private static final int FILES = 6;

    private final List<Process> started = new ArrayList<>();
    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = folder.resolve("Desk.postil");
        Workspaces.create(workspace, "Desk", "Ada", Clock.systemUTC()).close();
        // Shorter than the folder of a test may be.
        runtime = Files.createTempDirectory("postil-run");
    }

    @AfterEach
    void end() throws Exception {
        for (Process process : started) {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        try (var left = Files.walk(runtime)) {
            for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void theOwnerDoesTheOthersWorkAmidItsOwn() throws Exception {
        Process owner = ownerListening();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = Files.writeString(folder.resolve(i + ".txt"), "Paper " + i + " hedges.\n");
            assertThat(work("import", file.toString())).isZero();
            String id = out.split("\t")[0];
            ids.add(id);
            assertThat(work("annotate", "--document", id, "--quote", "hedges", "--tag", "risk"))
                    .isZero();
        }
        assertThat(work("search", "Paper 3", "--json")).isZero();
        assertThat(out).contains(ids.get(3));
        assertThat(work("rename", "--document", ids.get(1), "Renamed")).isZero();
        assertThat(work("remove", "--document", ids.get(0))).isZero();
        Path exported = folder.resolve("out.json");
        assertThat(work("export", "-o", exported.toString())).isZero();
        assertThat(exported).content().contains("Renamed");
        assertThat(work("list")).isZero();
        assertThat(out.lines()).hasSize(FILES - 1);
        assertThat(work("verify")).isZero();
        assertThat(err).contains("is sound");
        assertThat(work("history")).isZero();
        assertThat(out).contains("Grace", "Title 1");
        long written = end(owner);

        assertThat(written).isPositive();
        try (Store store = Store.open(workspace)) {
            assertThat(store.verify()).isEmpty();
            assertThat(store.info().title()).isEqualTo("Title " + written);
            for (Document document : documents(store)) {
                assertThat(store.annotations(document.id())).hasSize(1);
            }
            assertThat(documents(store)).hasSize(FILES - 1);
        }
    }

    @Test
    void severalAtOnceAreAllServed() throws Exception {
        Process owner = ownerListening();
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        for (int other = 0; other < 4; other++) {
            String name = "other " + other;
            others.add(CompletableFuture.supplyAsync(() -> importAndAnnotate(name)));
        }

        for (CompletableFuture<Integer> other : others) {
            assertThat(other.get(60, TimeUnit.SECONDS)).isZero();
        }

        end(owner);
        try (Store store = Store.open(workspace)) {
            assertThat(store.verify()).isEmpty();
            assertThat(documents(store)).hasSize(4 * FILES);
            for (Document document : documents(store)) {
                assertThat(store.annotations(document.id())).hasSize(1);
            }
        }
    }

    /// As a program of its own would.
    private int importAndAnnotate(String name) {
        TwoProgramsTest other = new TwoProgramsTest();
        other.folder = folder;
        other.runtime = runtime;
        other.workspace = workspace;
        int problems = 0;
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve(name + " " + i + ".txt");
            try {
                Files.writeString(file, "Words of " + name + ", paper " + i + ".\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            problems += other.work("import", file.toString());
            String id = other.out.split("\t")[0];
            problems +=
                    other.work("annotate", "--document", id, "--quote", "paper", "--tag", "risk");
        }
        return problems;
    }

    @Test
    void anOwnerThatWasKilledBlocksNobody() throws Exception {
        Process owner = ownerListening();
        assertThat(work("list")).isZero();
        owner.destroyForcibly();
        assertThat(owner.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(runtime).isNotEmptyDirectory();
        Path file = Files.writeString(folder.resolve("a.txt"), "All is well.\n");

        assertThat(work("import", file.toString())).isZero();

        assertThat(err).isEmpty();
        assertThat(runtime).isEmptyDirectory();
        assertThat(work("verify")).isZero();
    }

    @Test
    void anOwnerThatHangsIsNotWaitedForAndDoesNothingLater() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")));
        Process owner = ownerListening();
        Path file = Files.writeString(folder.resolve("a.txt"), "All is well.\n");
        assertThat(work("import", file.toString())).isZero();
        String id = out.split("\t")[0];
        patience = Duration.ofSeconds(1);
        signal(owner, "-STOP");

        assertThat(work("annotate", "--document", id, "--quote", "well", "--tag", "risk"))
                .isEqualTo(ExitCode.NO_WORKSPACE);
        assertThat(err).contains("does not answer", "Close it there first");
        patience = Duration.ofSeconds(20);
        signal(owner, "-CONT");
        assertThat(work("list", "--json")).isZero();
        assertThat(out).contains("\"annotations\":0");
    }

    @Test
    void aCommandThatTakesLongDoesTheOthersBetweenItsSteps() throws Exception {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        int many = 120;
        for (int i = 0; i < many; i++) {
            Files.writeString(papers.resolve(i + ".txt"), "Paper " + i + " hedges.\n");
        }
        Path file = Files.writeString(folder.resolve("a.txt"), "All is well.\n");
        Process first =
                program(Main.class, "import", "-w", workspace.toString(), papers.toString());
        assertThat(reader(first).readLine()).contains("\t0\t");

        assertThat(work("import", file.toString())).isZero();
        String id = out.split("\t")[0];
        assertThat(work("annotate", "--document", id, "--quote", "well", "--tag", "risk")).isZero();

        assertThat(reader(first).lines()).hasSize(many - 1);
        assertThat(first.waitFor()).isZero();
        assertThat(work("list", "--json")).isZero();
        assertThat(out.lines()).hasSize(many + 1);
        assertThat(out).containsOnlyOnce("\"annotations\":1");
        assertThat(work("verify")).isZero();
    }

    private int work(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "-w", workspace.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static List<Document> documents(Store store) {
        try (var documents = store.documents()) {
            return documents.toList();
        }
    }

    private Process ownerListening() throws IOException {
        Process process = program(OwningProgram.class, workspace.toString(), runtime.toString());
        assertThat(reader(process).readLine()).isEqualTo("listening");
        return process;
    }

    private Process program(Class<?> main, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "--module-path",
                                System.getProperty("jdk.module.path"),
                                "--add-modules=javafx.controls",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        started.add(process);
        return process;
    }

    private static BufferedReader reader(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private static long end(Process owner) throws Exception {
        owner.getOutputStream().write('\n');
        owner.getOutputStream().flush();
        long written = Long.parseLong(reader(owner).readLine());
        assertThat(owner.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return written;
    }

    private static void signal(Process process, String signal) throws Exception {
        int code =
                new ProcessBuilder("/bin/kill", signal, Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
        assertThat(code).isZero();
    }
}
