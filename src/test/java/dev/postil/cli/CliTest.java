package dev.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CliTest extends CliRun {

    private static final String BRIEF =
            """
            A policy without a name

            For a decade the ministry has kept to a policy of strategic ambiguity 🧭: it names no \
            side, signs little.

            Why strategic ambiguity pays

            سياسة الغموض، 战略模糊 and Moscow are named here.
            """;

    private Path workspace;
    private Path brief;

    @BeforeEach
    void write() throws IOException {
        workspace = folder.resolve("Desk.postil");
        brief = Files.writeString(folder.resolve("brief.txt"), BRIEF);
    }

    @Test
    void importMakesTheWorkspaceAndSaysWhatCameIn() {
        assertThat(run("import", "-w", workspace.toString(), brief.toString())).isZero();

        assertThat(out).contains("A policy without a name");
        assertThat(run("list", "-w", workspace.toString())).isZero();
        assertThat(out).endsWith("\tA policy without a name\t0\n");
    }

    @Test
    void aBadFileIsReportedAndTheRestGoesOn() {
        Path missing = folder.resolve("missing.txt");

        int code = run("import", "-w", workspace.toString(), missing.toString(), brief.toString());

        assertThat(code).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("There is no file missing.txt.");
        assertThat(out).contains("A policy without a name");
    }

    @Test
    void ofAFolderAllFilesAreImportedByNameAsOneStep() throws IOException {
        Path many = manyFiles();

        int code = run("import", "-w", workspace.toString(), many.toString());

        assertThat(code).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out.lines().map(line -> line.split("\t")[1]))
                .containsExactly("First", "Second", "Third");
        assertThat(err).contains("broken.html is empty.").doesNotContain("hidden");
        run("list", "-w", workspace.toString());
        assertThat(out.lines()).hasSize(3);
    }

    @Test
    void extractPrintsManyFilesEachUnderItsName() throws IOException {
        Path many = manyFiles();

        assertThat(run("extract", many.toString(), brief.toString())).isEqualTo(ExitCode.PROBLEMS);

        assertThat(out.lines().filter(line -> line.startsWith("==> ")))
                .containsExactly(
                        "==> " + many.resolve("First.txt") + " <==",
                        "==> " + many.resolve("below/Second.md") + " <==",
                        "==> " + many.resolve("below/Third.html") + " <==",
                        "==> " + brief + " <==");
        assertThat(err).contains("broken.html is empty.");
    }

    private Path manyFiles() throws IOException {
        Path many = folder.resolve("many");
        Files.createDirectories(many.resolve("below"));
        Files.writeString(many.resolve("First.txt"), "The first of them.");
        Files.writeString(many.resolve(".hidden.txt"), "Nobody means this.");
        Files.writeString(many.resolve("below/Second.md"), "The *second* of them.");
        Files.writeString(
                many.resolve("below/Third.html"),
                "<html><title>Third</title><p>The third of them.</p></html>");
        Files.writeString(many.resolve("broken.html"), "");
        return many;
    }

    @Test
    void theSameFileTwiceIsOneDocument() {
        imported();
        run("import", "-w", workspace.toString(), brief.toString());

        assertThat(out).contains("in the workspace already");
        run("list", "-w", workspace.toString());
        assertThat(out.lines()).hasSize(1);
    }

    @Test
    void annotateTagsEveryPlaceAndCountsInCodePoints() {
        String id = imported();

        assertThat(annotate(id, "strategic ambiguity", "--all", "--tag", "implication:Freedom"))
                .isZero();

        assertThat(out.lines()).hasSize(2);
        run("list", "-w", workspace.toString(), "--json");
        assertThat(out).contains("\"annotations\":2", "\"implication\":2");
    }

    @Test
    void annotateSaysWhichPlacesThereAre() {
        String id = imported();

        assertThat(annotate(id, "strategic ambiguity")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("is there 2 times");
        assertThat(annotate(id, "strategic ambiguity", "--occurrence", "2")).isZero();
        assertThat(annotate(id, "nowhere")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(annotate(id, "Moscow", "--tag", "danger")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("There is no kind “danger”; there are risk, actor, implication.");
    }

    @Test
    void exportAndMergeIntoAnotherWorkspaceGiveTheSame() throws IOException {
        String id = imported();
        annotate(id, "سياسة الغموض", "--tag", "actor", "--note", "A **note**");
        annotate(id, "战略模糊", "--tag", "risk");
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        assertThat(run("export", "-w", workspace.toString(), "-o", first.toString())).isZero();

        String other = folder.resolve("Other.postil").toString();
        assertThat(run("merge", "-w", other, first.toString())).isZero();
        assertThat(run("export", "-w", other, "-o", second.toString())).isZero();

        assertThat(withoutHead(second)).isEqualTo(withoutHead(first));
    }

    @Test
    void aDryMergeChangesNothing() throws IOException {
        imported();
        Path file = folder.resolve("desk.json");
        run("export", "-w", workspace.toString(), "-o", file.toString());
        String before = Files.readString(file);
        assertThat(run("merge", "-w", workspace.toString(), "--dry-run", file.toString())).isZero();

        run("export", "-w", workspace.toString(), "-o", file.toString());

        assertThat(withoutHead(file)).isEqualTo(withoutTimes(before));
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"format\": oops\n}");

        assertThat(run("merge", "-w", workspace.toString(), file.toString()))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("line 2");
    }

    @Test
    void searchFindsPassagesAndNotes() {
        String id = imported();
        annotate(id, "Moscow", "--note", "capital of the hedge");

        run("search", "-w", workspace.toString(), "HEDGE");
        assertThat(out).contains("capital of the hedge");
        run("search", "-w", workspace.toString(), "\"strategic ambiguity\"");
        assertThat(out.lines()).hasSize(2);
    }

    @Test
    void renameAndRemoveAreInTheHistory() {
        String id = imported();
        run("rename", "-w", workspace.toString(), "--document", id.substring(0, 8), "New name");
        run("remove", "-w", workspace.toString(), "--document", id);

        run("history", "-w", workspace.toString());

        assertThat(out).contains("rename to “New name”", "remove “New name”", "new workspace");
        run("list", "-w", workspace.toString());
        assertThat(out).isEmpty();
    }

    @Test
    void verifyFindsADamagedText() throws IOException {
        imported();
        assertThat(run("verify", "-w", workspace.toString())).isZero();
        Path texts = workspace.resolve("texts");
        try (var files = Files.list(texts)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }

        assertThat(run("verify", "-w", workspace.toString())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out).contains("damaged");
    }

    @Test
    void verifySaysWhetherTheSearchIndexAgreesAndNeverCallsItAProblem() throws IOException {
        imported();
        assertThat(verified()).contains("There is no search index yet");
        run("search", "-w", workspace.toString(), "ambiguity");
        assertThat(verified()).contains("The search index agrees");
        Path other = Files.writeString(folder.resolve("other.txt"), "Another brief.");
        run("import", "-w", workspace.toString(), other.toString());
        assertThat(verified()).contains("lacks the last");
        try (var files = Files.list(workspace.resolve("index"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".cfs")).toList()) {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 2] ^= 1;
                Files.write(file, content);
            }
        }
        assertThat(verified()).contains("it will be made anew");
    }

    private String verified() {
        assertThat(run("verify", "-w", workspace.toString())).isZero();
        return err;
    }

    @Test
    void extractShowsTheTextWithoutStoringAnything() {
        assertThat(run("extract", brief.toString())).isZero();
        assertThat(out).contains("سياسة الغموض، 战略模糊");
        assertThat(run("extract", "--format", "json", brief.toString())).isZero();
        assertThat(out).contains("\"blocks\"");
        assertThat(run("extract", "--format", "markdown", brief.toString())).isZero();
        assertThat(out).contains("# A policy without a name");
    }

    @Test
    void extractLeavesOutWhatIsFoldedUnlessAskedForTheWhole() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), BRIEF + "\n\nLoading...\n");

        assertThat(run("extract", page.toString())).isZero();
        assertThat(out).doesNotContain("Loading...");
        assertThat(run("extract", "--whole", page.toString())).isZero();
        assertThat(out).contains("Loading...");
    }

    @Test
    void extractSetsOffItemsOfListsThatHaveNoSignOfTheirOwn() throws IOException {
        Path list = Files.writeString(folder.resolve("list.md"), "- fruit\n- bread\n");

        assertThat(run("extract", list.toString())).isZero();
        assertThat(out).contains("- fruit", "- bread");
    }

    @Test
    void whatCannotBeOpenedAndWhatIsWrongUseHaveTheirOwnExitCodes() {
        assertThat(run("list", "-w", folder.toString())).isEqualTo(ExitCode.NO_WORKSPACE);
        assertThat(err).contains("is not a Postil workspace");
        assertThat(run("list", "--nonsense")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("list")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("Name a workspace with -w FOLDER.");
    }

    @Test
    void aWorkspaceThatIsInUseIsReadFromACopyAndNotChanged() throws Exception {
        waiting = Duration.ofMillis(200);
        String id = imported();
        Path exported = folder.resolve("out.json");
        try (Store owner = Store.open(workspace)) {
            long lines = owner.info().sequence();
            for (String command : List.of("list", "history", "verify")) {
                assertThat(run(command, "-w", workspace.toString())).isZero();
                assertThat(err).contains("Another Postil has " + workspace + " open");
            }
            assertThat(run("search", "-w", workspace.toString(), "Moscow")).isZero();
            assertThat(run("export", "-w", workspace.toString(), "-o", exported.toString()))
                    .isZero();
            assertThat(exported).content().contains("strategic ambiguity");
            assertThat(annotate(id, "Moscow", "--tag", "actor")).isEqualTo(ExitCode.NO_WORKSPACE);
            assertThat(err).contains("is open in another window of Postil");
            assertThat(owner.info().sequence()).isEqualTo(lines);
        }
    }

    @Test
    void everyCommandAndOptionSaysWhatItIsFor() {
        for (String command :
                List.of(
                        "extract",
                        "import",
                        "list",
                        "rename",
                        "remove",
                        "annotate",
                        "search",
                        "export",
                        "merge",
                        "history",
                        "verify")) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out.lines().filter(line -> line.matches("\\s+-.*")))
                    .as(out)
                    .allMatch(line -> line.strip().split("\\s{2,}").length > 1);
            assertThat(out.lines().filter(line -> line.matches("\\S.*\\."))).as(out).isNotEmpty();
        }
    }

    @Test
    void theProgramSaysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out).isEqualTo("Postil 0.0\n");
    }

    private String imported() {
        run("import", "-w", workspace.toString(), brief.toString(), "--json");
        return out.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }

    private int annotate(String id, String quote, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "annotate",
                                "-w",
                                workspace.toString(),
                                "--document",
                                id,
                                "--quote",
                                quote));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static String withoutHead(Path file) throws IOException {
        return withoutTimes(Files.readString(file));
    }

    /// All but the time of export and the workspace, which differ between two exports.
    private static String withoutTimes(String json) {
        return json.replaceAll("\"exported\": \"[^\"]*\"", "")
                .replaceAll("(?s)\"workspace\": \\{.*?\\}", "");
    }
}
