package dev.postil.cli;

import static java.util.stream.Collectors.joining;

import dev.postil.i18n.ChangeWords;
import dev.postil.model.Entry;
import dev.postil.model.Entry.Act;
import dev.postil.model.Person;
import dev.postil.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `postil history`: every change, the newest first: when, who, what.
@Command(name = "history")
final class HistoryCommand extends ReadingCommand {

    HistoryCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws Exception {
        Session session = workspace.session();
        ChangeWords words = new ChangeWords(console().messages(), session.vocabulary().now());
        try (Stream<Entry> entries = session.entries()) {
            entries.forEach(entry -> print(entry, who(session, entry), what(entry, words)));
        }
        return ExitCode.DONE;
    }

    private void print(Entry entry, String who, String what) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sequence", entry.sequence());
        fields.put("at", entry.at().toString());
        fields.put("who", who);
        fields.put("what", what);
        print(fields, fields.values().stream().map(String::valueOf).collect(joining("\t")));
    }

    private static String who(Session session, Entry entry) {
        return session.vocabulary()
                .person(entry.person())
                .map(Person::name)
                .orElse(entry.person().toString());
    }

    private String what(Entry entry, ChangeWords words) {
        return switch (entry.act()) {
            case Act.Do(var change, _) -> words.of(change);
            case Act.Undo(var target) -> console().messages().get("cli.history.undo", target);
            case Act.Redo(var target) -> console().messages().get("cli.history.redo", target);
        };
    }
}
