package dev.postil.cli;

import dev.postil.model.Span;
import dev.postil.search.CorpusSearch;
import dev.postil.search.Hit;
import dev.postil.search.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `postil search`: passages and notes that match.
@Command(name = "search")
final class SearchCommand extends ReadingCommand {

    @Parameters(arity = "1..*", paramLabel = "QUERY")
    private List<String> words = List.of();

    SearchCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        Query query = Query.parse(String.join(" ", words));
        if (query.isEmpty()) {
            throw new CommandException("cli.search.blank");
        }
        workspace.<@Nullable Void>await(
                (session, done, failed) ->
                        session.<@Nullable Void>read(
                                null,
                                (corpus, progress) -> {
                                    new CorpusSearch(corpus, query).run(this::print, progress);
                                    return null;
                                },
                                done,
                                failed));
        return ExitCode.DONE;
    }

    private void print(Hit hit) {
        Span match = hit.match();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("document", hit.document().id().toString());
        fields.put("title", hit.document().title());
        fields.put("where", hit.where().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("annotation", hit.annotation() == null ? null : hit.annotation().toString());
        fields.put("start", hit.span().start());
        fields.put("end", hit.span().end());
        fields.put("snippet", hit.snippet());
        fields.put("match", match.of(hit.snippet()));
        print(
                fields,
                String.join(
                        "\t",
                        hit.document().id().toString(),
                        hit.document().title(),
                        hit.span().start() + "-" + hit.span().end(),
                        hit.snippet()));
    }
}
