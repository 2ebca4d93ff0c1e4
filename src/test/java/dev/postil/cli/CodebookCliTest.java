package dev.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `postil codebook`, as scripts use it.
class CodebookCliTest extends CliRun {

    private static final String TABLE =
            """
            kind,tag,parent,aliases,definition,colour
            Risk,Escalation,,,Where steps follow on one another,
            Risk,Misperception,Escalation,Misjudgement; Misreading,,#8E44AD
            Goal,Détente,,,,
            """;

    private String workspace = "";
    private Path table;

    @BeforeEach
    void write() throws IOException {
        workspace = folder.resolve("Desk.postil").toString();
        table = Files.writeString(folder.resolve("tags.csv"), TABLE);
    }

    @Test
    void anImportMakesTheWorkspaceAndSaysWhatCameIn() {
        assertThat(codebook("import", table.toString())).isZero();

        assertThat(out).isEqualTo("1 kinds, 3 tags, 0 link types new; 0 changed\n");
        assertThat(codebook("import", table.toString(), "--json")).isZero();
        assertThat(out).isEqualTo("{\"kinds\":0,\"tags\":0,\"linkTypes\":0,\"changed\":0}\n");
        run("history", "-w", workspace);
        assertThat(out.lines()).hasSize(2).first().asString().contains("import a codebook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags.json", "again.csv", "tags.qdc", "TAGS.QDC"})
    void whatIsExportedComesInElsewhere(String name) {
        codebook("import", table.toString());
        Path file = folder.resolve(name);
        assertThat(codebook("export", file.toString())).isZero();
        assertThat(out + err).isEmpty();

        workspace = folder.resolve("Other.postil").toString();
        assertThat(codebook("import", file.toString())).isZero();

        assertThat(out).startsWith("1 kinds, 3 tags, 0 link types new");
    }

    @Test
    void aDryRunChangesNothing() {
        run("import", "-w", workspace, table.toString());
        assertThat(codebook("import", "--dry-run", table.toString())).isZero();
        assertThat(out).startsWith("1 kinds, 3 tags");

        codebook("import", "--dry-run", table.toString());

        assertThat(out).startsWith("1 kinds, 3 tags");
    }

    @Test
    void badFilesAreRefusedWithASentence() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "kind,tag\n,Worry\n");

        assertThat(codebook("import", bad.toString())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).isEqualTo("Line 2: the kind is missing.\n");
        assertThat(codebook("import", folder.resolve("no.csv").toString()))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("no.csv");
        assertThat(codebook("export", folder.resolve("tags.xls").toString()))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(err).contains("tags.xls: the name must end in .json, .csv or .qdc.");
        assertThat(folder.resolve("tags.xls")).doesNotExist();
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        assertThat(run("codebook")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("export", "Writes kinds, tags and link types", "import");
        assertThat(run("codebook", "import", "--help")).isZero();
        assertThat(out).contains("Only say what would change.");
    }

    private int codebook(String command, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "codebook";
        arguments[1] = command;
        arguments[2] = "-w";
        arguments[3] = workspace;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }
}
