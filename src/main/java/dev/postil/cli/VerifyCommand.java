package dev.postil.cli;

import dev.postil.session.Checked;
import dev.postil.store.Finding;
import dev.postil.store.Repair;
import dev.postil.store.Repaired;
import dev.postil.store.StoreException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `postil verify`: checks the parts of a workspace against each other and says what it found;
/// `--repair` mends what can be mended of a workspace that nobody has open.
@Command(name = "verify")
final class VerifyCommand extends ReadingCommand {

    @Option(names = "--repair")
    private boolean repair;

    @Option(names = "--from", paramLabel = "FILE")
    private List<Path> from = List.of();

    VerifyCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    public Integer call() throws Exception {
        return repair ? repair() : super.call();
    }

    @Override
    int run(OpenWorkspace workspace) throws Exception {
        Checked checked = workspace.await(Checked::check);
        List<Finding> findings = checked.findings();
        console().tell(console().messages().explain(checked.index()));
        findings.forEach(this::print);
        if (findings.isEmpty()) {
            int documents = workspace.at(session -> session.library().now().size());
            console().tell(console().messages().get("cli.verify.sound", documents));
            return ExitCode.DONE;
        }
        console().tell(console().messages().get("cli.verify.findings", findings.size()));
        return ExitCode.PROBLEMS;
    }

    private void print(Finding finding) {
        String words = console().messages().explain(finding);
        print(fields(finding, words), words);
    }

    private static Map<String, Object> fields(Finding finding, String words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("finding", finding.messageKey());
        fields.put("words", words);
        return fields;
    }

    /// Not handed over: what the other program knows of the workspace may turn out to be wrong.
    private int repair() {
        Optional<Path> folder = folder().or(environment().lastWorkspace());
        if (folder.isEmpty()) {
            console().tell(console().messages().get("cli.workspace.none"));
            return ExitCode.WRONG_USE;
        }
        try {
            return tell(Repair.repair(folder.get(), from, environment().clock()));
        } catch (StoreException failure) {
            console().tell(failure);
            return failure.reason() == StoreException.Reason.NO_BACKUP
                    ? ExitCode.WRONG_USE
                    : ExitCode.NO_WORKSPACE;
        }
    }

    private int tell(Repaired repaired) {
        Set<Finding> findings = new LinkedHashSet<>(repaired.found());
        findings.addAll(repaired.left());
        for (Finding finding : findings) {
            print(finding, !repaired.left().contains(finding));
        }
        repaired.recovered().ifPresent(done -> console().tell(console().messages().explain(done)));
        for (Path file : repaired.setAside()) {
            print(
                    Map.of("setAside", file.toString()),
                    console().messages().get("cli.repair.aside", file));
        }
        if (repaired.leftovers() > 0) {
            console().tell(console().messages().get("cli.repair.leftovers", repaired.leftovers()));
        }
        int left = repaired.left().size();
        console()
                .tell(
                        console()
                                .messages()
                                .get(left == 0 ? "cli.repair.sound" : "cli.repair.left", left));
        return repaired.isSound() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private void print(Finding finding, boolean isMended) {
        String words = console().messages().explain(finding);
        Map<String, Object> fields = fields(finding, words);
        fields.put("mended", isMended);
        String sentence =
                isMended
                        ? console().messages().get("cli.repair.mended", words)
                        : console().messages().get("cli.repair.kept", words);
        print(fields, sentence);
    }
}
