package dev.postil.cli;

import static java.util.stream.Collectors.joining;

import dev.postil.i18n.ChangeWords;
import dev.postil.model.Codebook;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.session.Session;
import dev.postil.task.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `postil history`: every change, the newest first: when, who, what.
@Command(name = "history")
final class HistoryCommand extends ReadingCommand {

    HistoryCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws Exception {
        Codebook codebook = workspace.at(session -> session.vocabulary().now());
        Map<UUID, String> people = workspace.at(session -> session.vocabulary().names());
        ChangeWords words = new ChangeWords(console().messages(), codebook);
        workspace.<@Nullable Void>await(
                (session, done, failed) ->
                        session.<@Nullable Void>read(
                                null,
                                (_, progress) -> {
                                    print(session, people, words, progress);
                                    return null;
                                },
                                done,
                                failed));
        return ExitCode.DONE;
    }

    private void print(
            Session session, Map<UUID, String> people, ChangeWords words, Progress progress) {
        try (Stream<Entry> entries = session.entries()) {
            entries.forEach(
                    entry -> {
                        progress.checkCancelled();
                        UUID person = entry.person();
                        print(
                                entry,
                                people.getOrDefault(person, person.toString()),
                                what(entry, words));
                    });
        }
    }

    private void print(Entry entry, String who, String what) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sequence", entry.sequence());
        fields.put("at", entry.at().toString());
        fields.put("who", who);
        fields.put("what", what);
        print(fields, fields.values().stream().map(String::valueOf).collect(joining("\t")));
    }

    private String what(Entry entry, ChangeWords words) {
        return switch (entry.act()) {
            case Act.Do(var change, _) -> words.of(change);
            case Act.Undo(var target) -> console().messages().get("cli.history.undo", target);
            case Act.Redo(var target) -> console().messages().get("cli.history.redo", target);
        };
    }
}
