package dev.postil.cli;

import dev.postil.model.Document;
import dev.postil.session.Session;
import dev.postil.store.Counts;
import java.util.LinkedHashMap;
import java.util.List;
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
    int run(OpenWorkspace workspace) throws CommandException {
        for (Row row : workspace.at(ListCommand::rows)) {
            print(
                    fields(row.document(), row.counts()),
                    String.join(
                            "\t",
                            row.document().id().toString(),
                            row.document().title(),
                            Integer.toString(row.counts().annotations())));
        }
        return ExitCode.DONE;
    }

    private record Row(Document document, Counts counts) {}

    private static List<Row> rows(Session session) {
        return session.library().now().stream()
                .map(document -> new Row(document, session.library().countsOf(document.id())))
                .toList();
    }

    private static Map<String, Object> fields(Document document, Counts counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", document.id().toString());
        fields.put("title", document.title());
        fields.put("published", document.published());
        fields.put("outlet", document.source().outlet());
        fields.put("status", document.status().name().toLowerCase(Locale.ROOT));
        fields.put("annotations", counts.annotations());
        fields.put("kinds", counts.byKind());
        return fields;
    }
}
