package dev.postil.store;

import static dev.postil.store.WorkspaceFixture.line;

import dev.postil.exchange.AnnotatedJsonWriter;
import dev.postil.exchange.ExportChoice;
import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Document;
import dev.postil.model.Entry.Act;
import dev.postil.model.Link;
import dev.postil.model.LinkEnd;
import dev.postil.model.Sample;
import dev.postil.model.Span;
import dev.postil.model.Tag;
import dev.postil.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes the workspace that is kept, as this version writes it, for later versions to open. It
/// holds something of everything, a backup, and lines after that.
final class GoldenWorkspace {

    /// Where those of all versions are kept, each under the number of its schema.
    static final Path KEPT = Path.of("src/test/resources/golden");

    static final String BRIEF =
            "The harbour treaty\nBoth ports keep a studied silence 🧭 about the straits.\n"
                    + "הנמל שותק, والميناء صامت, 港口沉默。";
    static final String MINUTES = "Minutes of the ferry board\nNobody asked about the toll.";

    static final Document HARBOUR = Sample.document(Sample.id(10), "The harbour treaty", BRIEF);
    static final Document FERRY = Sample.document(Sample.id(11), "Minutes", MINUTES);
    static final Document GONE = Sample.document(Sample.id(12), "Withdrawn", "Withdrawn.");

    static final Tag SILENCE = Sample.tag(Sample.id(30), "risk", "Studied silence");

    static final Annotation PORTS = highlight(20, HARBOUR, BRIEF, "Both ports", "actor");
    static final Annotation STRAITS =
            highlight(21, HARBOUR, BRIEF, "a studied silence 🧭", "risk")
                    .withTags(
                            List.of(Sample.use("risk", SILENCE.id())), Sample.ADA.id(), Sample.NOW);
    static final Annotation TOLL = highlight(22, FERRY, MINUTES, "the toll", "implication");

    private static final Link DRIVES =
            new Link(
                    Sample.id(40),
                    "drives",
                    LinkEnd.of(PORTS),
                    LinkEnd.of(SILENCE),
                    "They *say* so.",
                    Sample.ADA.id(),
                    Sample.NOW,
                    Sample.NOW);

    private GoldenWorkspace() {}

    private static Annotation highlight(
            long id, Document document, String text, String words, String kind) {
        int start = text.indexOf(words);
        Span span = new Span(start, start + words.length());
        return Sample.annotation(Sample.id(id), document, text, span, Sample.use(kind, null));
    }

    /// Leaves it closed.
    static void make(Path folder) throws StoreException {
        try (Store store = Store.create(folder, "Harbour desk", line(1, Sample.newWorkspace()))) {
            put(store, HARBOUR, BRIEF);
            put(store, FERRY, MINUTES);
            put(store, GONE, "Withdrawn.");
            store.write(line(2, new Change.OfDocument(null, HARBOUR)));
            store.write(line(3, new Change.OfDocument(null, FERRY)));
            store.write(line(4, new Change.OfTag(null, SILENCE)));
            store.write(line(5, new Change.OfAnnotation(null, PORTS)));
            store.write(line(6, new Change.OfAnnotation(null, STRAITS)));
            store.write(line(7, new Change.OfLink(null, DRIVES)));
            store.write(line(8, new Change.OfTitle("Harbour desk", "Ferry desk")));
            store.backups().add(Backup.Cause.ASKED, Sample.NOW);
            store.write(line(9, new Act.Undo(8)));
            store.write(line(10, new Change.OfDocument(null, GONE)));
            store.write(line(11, new Change.OfDocument(GONE, null)));
            store.write(line(12, new Change.OfAnnotation(null, TOLL)));
            store.write(line(13, new Change.OfAnnotation(TOLL, noted(TOLL))));
        }
    }

    private static void put(Store store, Document document, String text) throws StoreException {
        store.putText(document, Sample.content(text), text.getBytes(StandardCharsets.UTF_8));
    }

    static Annotation noted(Annotation annotation) {
        return annotation.withNote("Ask **again** in spring.", Sample.ADA.id(), Sample.NOW);
    }

    /// All that a workspace holds, as the annotated JSON says it.
    static String exported(Store store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportChoice all = new ExportChoice(Set.of(), Set.of(), true);
        new AnnotatedJsonWriter(Clock.fixed(Sample.NOW, ZoneOffset.UTC), "golden")
                .write(store, store::historyFromTheFirst, all, out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Path kept(int schema) {
        return KEPT.resolve(String.format(Locale.ROOT, "schema-%d", schema));
    }

    /// Keeps the workspace of this version, to be run by hand once for each schema that is
    /// released.
    public static void main(String[] arguments) throws IOException {
        Path kept = kept(Schema.LATEST);
        Path folder = kept.resolve("Harbour.postil");
        make(folder);
        try (Store store = Store.open(folder)) {
            Files.writeString(kept.resolve("expected.json"), exported(store));
        }
        for (String passing : List.of("lock", "owner")) {
            Files.deleteIfExists(folder.resolve(passing));
        }
    }
}
