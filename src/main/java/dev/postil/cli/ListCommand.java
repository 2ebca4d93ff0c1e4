package dev.postil.cli;

import dev.postil.model.Document;
import dev.postil.store.Counts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/// `postil list`: the documents with their counts.
@Command(name = "list")
final class ListCommand extends ReadingCommand {

    ListCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) {
        for (Document document : workspace.session().library().now()) {
            Counts counts = workspace.session().library().countsOf(document.id());
            print(
                    fields(document, counts),
                    String.join(
                            "\t",
                            document.id().toString(),
                            document.title(),
                            Integer.toString(counts.annotations())));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(Document document, Counts counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", document.id().toString());
        fields.put("title", document.title());
        fields.put("published", document.published());
        fields.put("status", document.status().name().toLowerCase(Locale.ROOT));
        fields.put("annotations", counts.annotations());
        fields.put("kinds", counts.byKind());
        return fields;
    }
}
