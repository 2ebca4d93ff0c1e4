package dev.postil.cli;

import dev.postil.model.Annotation;
import dev.postil.model.Span;
import dev.postil.session.Coding;
import dev.postil.session.OpenDocument;
import dev.postil.session.Session;
import dev.postil.text.Offsets;
import dev.postil.text.PhraseFinder;
import dev.postil.text.PhraseOptions;
import dev.postil.text.PhraseSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `postil annotate`: highlights words of a document and tags them.
@Command(name = "annotate")
final class AnnotateCommand extends WorkspaceCommand {

    @Option(names = "--document", required = true, paramLabel = "ID")
    private String document = "";

    @Option(names = "--quote", required = true, paramLabel = "TEXT")
    private String quote = "";

    @Option(names = "--occurrence", paramLabel = "N")
    private @Nullable Integer occurrence;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--tag", paramLabel = "KIND[:LABEL]")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    AnnotateCommand(Console console, Environment environment) {
        super(console, environment);
    }

    @Override
    int run(OpenWorkspace workspace) throws CommandException {
        List<Coding.Wanted> wanted = new ArrayList<>();
        for (String tag : tags) {
            wanted.add(wanted(tag, workspace));
        }
        workspace
                .with(workspace.document(document), (session, open) -> code(session, open, wanted))
                .run();
        return ExitCode.DONE;
    }

    /// What is left to do is to print what was done.
    private Runnable code(Session session, OpenDocument open, List<Coding.Wanted> wanted)
            throws CommandException {
        List<Annotation> coded = new Coding(session).code(open, places(open.text()), wanted, note);
        return () -> {
            Offsets offsets = Offsets.of(open.text());
            coded.forEach(annotation -> print(annotation, offsets));
        };
    }

    /// Where the quote stands: the only place, the one asked for, or all.
    private List<Span> places(String text) throws CommandException {
        List<Span> found = finder().find(text).toList();
        if (found.isEmpty()) {
            throw new CommandException("cli.annotate.absent", quote);
        }
        if (all) {
            return found;
        }
        if (occurrence == null && found.size() > 1) {
            throw new CommandException("cli.annotate.several", quote, found.size());
        }
        int wanted = occurrence == null ? 1 : occurrence;
        if (wanted < 1 || wanted > found.size()) {
            throw new CommandException("cli.annotate.occurrence", found.size(), wanted);
        }
        return List.of(found.get(wanted - 1));
    }

    private PhraseFinder finder() {
        try {
            return PhraseFinder.of(quote, PhraseOptions.PLAIN.withCaseSensitive(true));
        } catch (PhraseSyntaxException impossible) {
            throw new IllegalStateException("plain words have no syntax", impossible);
        }
    }

    /// Reads `KIND` or `KIND:LABEL`.
    private static Coding.Wanted wanted(String tag, OpenWorkspace workspace)
            throws CommandException {
        int colon = tag.indexOf(':');
        String kind = colon < 0 ? tag : tag.substring(0, colon);
        String label = colon < 0 ? "" : tag.substring(colon + 1);
        return new Coding.Wanted(workspace.kind(kind).id(), label.isBlank() ? null : label);
    }

    private void print(Annotation annotation, Offsets offsets) {
        Span span = annotation.place().orElseThrow();
        int start = offsets.toCodePoints(span.start());
        int end = offsets.toCodePoints(span.end());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", annotation.id().toString());
        fields.put("start", start);
        fields.put("end", end);
        fields.put("quote", annotation.quote().exact());
        print(
                fields,
                String.join(
                        "\t",
                        annotation.id().toString(),
                        start + "-" + end,
                        annotation.quote().exact()));
    }
}
