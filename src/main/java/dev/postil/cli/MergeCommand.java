package dev.postil.cli;

import dev.postil.exchange.MergePlan;
import dev.postil.exchange.MergePlan.Count;
import dev.postil.exchange.MergePlan.Thing;
import dev.postil.session.Merging;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/// `postil merge`: reads an annotated JSON file into the workspace.
@Command(name = "merge")
final class MergeCommand extends IncomingCommand {

    MergeCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        return report(
                workspace.await(
                        (session, done, failed) ->
                                isDryRun()
                                        ? new Merging(session).preview(file(), done, failed)
                                        : new Merging(session).merge(null, file(), done, failed)));
    }

    private int report(MergePlan plan) {
        plan.warnings().forEach(warning -> console().tell(console().messages().explain(warning)));
        for (Thing thing : Thing.values()) {
            print(thing, plan.count(thing));
        }
        plan.conflicts()
                .forEach(
                        conflict ->
                                console()
                                        .tell(
                                                conflict.fromFile()
                                                        ? console()
                                                                .messages()
                                                                .get(
                                                                        "cli.merge.taken",
                                                                        conflict.label())
                                                        : console()
                                                                .messages()
                                                                .get(
                                                                        "cli.merge.kept",
                                                                        conflict.label())));
        return plan.warnings().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private void print(Thing thing, Count count) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("thing", thing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("added", count.added());
        fields.put("changed", count.changed());
        fields.put("same", count.same());
        print(fields, console().messages().get("cli.merge.count", fields.values().toArray()));
    }
}
