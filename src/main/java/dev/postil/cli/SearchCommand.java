package dev.postil.cli;

import dev.postil.model.Document;
import dev.postil.search.Hit;
import dev.postil.search.Question;
import dev.postil.search.Reach;
import dev.postil.session.Searching.Finds;
import dev.postil.session.Searching.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Question question = Question.parse(String.join(" ", words));
        if (question.isEmpty()) {
            throw new CommandException("cli.search.blank");
        }
        Finds finds =
                workspace.await(
                        (session, done, failed) ->
                                session.searching("").search(question, Reach.ALL, done, failed));
        finds.found().forEach(this::print);
        if (!finds.isComplete()) {
            console().tell(console().messages().get("search.beingRead"));
        }
        return ExitCode.DONE;
    }

    private void print(Found found) {
        Document document = found.document();
        Hit hit = found.hit();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("document", document.id().toString());
        fields.put("title", document.title());
        fields.put("where", hit.where().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("annotation", hit.annotation() == null ? null : hit.annotation().toString());
        fields.put("start", hit.span().start());
        fields.put("end", hit.span().end());
        fields.put("snippet", hit.snippet());
        fields.put("matches", hit.matches().stream().map(it -> it.of(hit.snippet())).toList());
        print(
                fields,
                String.join(
                        "\t",
                        document.id().toString(),
                        document.title(),
                        hit.span().start() + "-" + hit.span().end(),
                        hit.snippet()));
    }
}
