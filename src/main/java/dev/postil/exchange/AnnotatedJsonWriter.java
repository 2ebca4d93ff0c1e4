package dev.postil.exchange;

import dev.postil.model.Annotation;
import dev.postil.model.Codebook;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Link;
import dev.postil.model.Order;
import dev.postil.model.WorkspaceInfo;
import dev.postil.task.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.exc.JacksonIOException;

/// Writes a workspace, or a part of it, as annotated JSON: two exports of the same workspace differ
/// in the time of export only.
///
/// Holds one document with its annotations at a time. Of the people it lists those that something
/// exported names.
public final class AnnotatedJsonWriter {

    static final String FORMAT = "postil-annotated";
    static final int VERSION = 1;
    static final String OFFSET_UNIT = "unicode-code-point";

    private final Clock clock;
    private final String generatorVersion;

    public AnnotatedJsonWriter(Clock clock, String generatorVersion) {
        this.clock = clock;
        this.generatorVersion = generatorVersion;
    }

    /// Writes UTF-8 and leaves the stream open.
    ///
    /// @param history gives the lines of the history from the first; asked only if it is chosen
    public void write(
            Corpus corpus,
            Supplier<Stream<Entry>> history,
            ExportChoice choice,
            OutputStream target,
            Progress progress)
            throws IOException {
        try (JsonOut out = new JsonOut(target)) {
            Survey survey = Survey.of(corpus, choice, progress);
            Export export = new Export(corpus, choice, survey, out, progress);
            if (choice.history()) {
                try (Stream<Entry> entries = history.get()) {
                    survey.look(entries);
                }
            }
            out.object(
                    () -> {
                        header(corpus.info(), out);
                        export.body();
                        if (choice.history()) {
                            new HistoryJson(corpus, choice, out).write(history, progress);
                        }
                    });
            out.endOfFile();
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void header(WorkspaceInfo workspace, JsonOut out) {
        out.text("format", FORMAT);
        out.number("version", VERSION);
        out.line(
                "generator",
                () -> {
                    out.text("name", "Postil");
                    out.text("version", generatorVersion);
                });
        out.time("exported", clock.instant());
        out.text("offsetUnit", OFFSET_UNIT);
        out.line(
                "workspace",
                () -> {
                    out.id("id", workspace.id());
                    out.text("title", workspace.title());
                    out.number("sequence", workspace.sequence());
                });
    }

    /// The part of a file that the choice decides on.
    private record Export(
            Corpus corpus, ExportChoice choice, Survey survey, JsonOut out, Progress progress) {

        void body() {
            Codebook codebook = corpus.codebook();
            CodebookJson codebookJson = new CodebookJson(out);
            out.array(
                    "people",
                    corpus.people().stream()
                            .filter(person -> survey.names(person.id()))
                            .sorted(Order.PEOPLE)
                            .toList(),
                    person -> out.line(() -> codebookJson.person(person)));
            codebookJson.write(codebook);
            TagUseJson tags = new TagUseJson(out, new CodebookIndex(codebook));
            out.array("documents", () -> documents(tags));
            out.array("links", this::links);
        }

        private void documents(TagUseJson tags) {
            DocumentJson entry = new DocumentJson(out, tags);
            AnnotationJson annotationJson = new AnnotationJson(out, tags);
            int[] done = {0};
            try (Stream<Document> documents = corpus.documents()) {
                documents
                        .filter(survey::includes)
                        .forEach(
                                document -> {
                                    progress.checkCancelled();
                                    progress.report(
                                            (double) done[0]++ / survey.documents(),
                                            document.title());
                                    document(document, entry, annotationJson);
                                });
            }
        }

        private void document(
                Document document, DocumentJson entry, AnnotationJson annotationJson) {
            Surroundings place = new Surroundings(corpus.content(document));
            Iterable<Annotation> annotations =
                    corpus.annotations(document.id()).stream()
                            .filter(choice::includes)
                            .sorted(Annotation.BY_POSITION)
                            .toList();
            out.object(
                    () -> {
                        entry.write(document, place);
                        out.array(
                                "annotations",
                                annotations,
                                annotation -> annotationJson.write(annotation, place));
                    });
        }

        private void links() {
            LinkJson linkJson = new LinkJson(out);
            try (Stream<Link> links = corpus.links()) {
                links.filter(survey::includes)
                        .forEach(link -> out.object(() -> linkJson.write(link)));
            }
        }
    }
}
