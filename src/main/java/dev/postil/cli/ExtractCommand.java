package dev.postil.cli;

import dev.postil.exchange.ContentMarkdown;
import dev.postil.exchange.ContentText;
import dev.postil.exchange.DocumentJson;
import dev.postil.intake.BulkReading;
import dev.postil.intake.BulkReading.Outcome;
import dev.postil.intake.Imported;
import dev.postil.model.StandardCodebook;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `postil extract`: what an import would yield, without storing it; a bad file is reported and the
/// rest goes on.
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    /// How the result is written.
    enum Format {
        text,
        json,
        markdown
    }

    private final Console console;
    private final Environment environment;

    @Mixin private ToRead wanted = new ToRead();

    @Option(names = "--format", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--whole")
    private boolean whole;

    ExtractCommand(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> files = wanted.files();
        boolean isOne = wanted.isOne();
        int all = files.size() + wanted.addresses().size();
        FilesDone done = new FilesDone(console, environment.clock(), all, file -> file);
        new BulkReading(environment.intake())
                .<IOException>read(
                        files,
                        Progress.NONE,
                        some -> {
                            for (Outcome outcome : some) {
                                if (outcome instanceof Outcome.Read(var file, var imported)) {
                                    print(file, imported, isOne);
                                }
                                done.count(outcome);
                            }
                        });
        wanted.<IOException>readPages(
                environment.intake(),
                Progress.NONE,
                done,
                (address, page) -> print(address, page, isOne));
        return done.exitCode();
    }

    private void print(Object from, Imported imported, boolean isOne) throws IOException {
        imported.reading()
                .warnings()
                .forEach(
                        warning -> {
                            String words = console.messages().explain(warning);
                            console.tell(isOne ? words : from + ": " + words);
                        });
        if (!isOne && format != Format.json) {
            console.print("==> " + from + " <==");
        }
        switch (format) {
            case text ->
                    console.print(
                            whole ? imported.content().text() : ContentText.of(imported.content()));
            case markdown -> console.print(ContentMarkdown.of(imported.content()));
            case json ->
                    DocumentJson.write(
                            imported.document(new UUID(0, 0), environment.clock()),
                            imported.content(),
                            StandardCodebook.create(),
                            console.out());
        }
    }
}
