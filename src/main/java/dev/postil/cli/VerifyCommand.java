package dev.postil.cli;

import dev.postil.store.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/// `postil verify`: checks the parts of a workspace against each other and says what it found.
@Command(name = "verify")
final class VerifyCommand extends ReadingCommand {

    VerifyCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws Exception {
        List<Finding> findings =
                workspace.await(
                        (session, done, failed) ->
                                session.read(
                                        null,
                                        (_, _) -> session.safekeeping().verify(),
                                        done,
                                        failed));
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
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("finding", finding.messageKey());
        fields.put("words", words);
        print(fields, words);
    }
}
