package dev.postil.cli;

import dev.postil.exchange.ContentMarkdown;
import dev.postil.exchange.DocumentJson;
import dev.postil.intake.Imported;
import dev.postil.intake.IntakeException;
import dev.postil.model.Block;
import dev.postil.model.BlockType;
import dev.postil.model.Content;
import dev.postil.model.StandardCodebook;
import dev.postil.task.Progress;
import dev.postil.text.ListSigns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `postil extract`: what an import would yield, without storing it.
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

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--format", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--whole")
    private boolean whole;

    ExtractCommand(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IntakeException, IOException {
        Imported imported = environment.intake().read(file, Progress.NONE);
        imported.reading()
                .warnings()
                .forEach(warning -> console.tell(console.messages().explain(warning)));
        switch (format) {
            case text ->
                    console.print(whole ? imported.content().text() : shown(imported.content()));
            case markdown -> console.print(ContentMarkdown.of(imported.content()));
            case json ->
                    DocumentJson.write(
                            imported.document(new UUID(0, 0), environment.clock()),
                            imported.content(),
                            StandardCodebook.create(),
                            console.out());
        }
        return ExitCode.DONE;
    }

    /// The text as a reader sees it at first, without what is folded, and with a sign before the
    /// items of lists.
    private static String shown(Content content) {
        return content.blocks().stream()
                .filter(block -> !block.folded())
                .map(block -> sign(block, content) + block.span().of(content.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String sign(Block block, Content content) {
        boolean bare =
                block.type() == BlockType.LIST_ITEM
                        && !block.ordered()
                        && !ListSigns.begins(block.span().of(content.text()), true);
        return bare ? "- " : "";
    }
}
