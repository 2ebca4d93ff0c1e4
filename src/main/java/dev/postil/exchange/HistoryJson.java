package dev.postil.exchange;

import dev.postil.model.Annotation;
import dev.postil.model.Change;
import dev.postil.model.Corpus;
import dev.postil.model.Document;
import dev.postil.model.Entry;
import dev.postil.model.Kind;
import dev.postil.model.Span;
import dev.postil.task.Progress;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes every change in order: when, who, what, before and after. An undo or a redo names the
/// line that it takes back or does again.
final class HistoryJson {

    private final ExportChoice choice;
    private final JsonOut out;
    private final TagUseJson tags;
    private final PastTexts texts;
    private final CodebookJson codebookJson;
    private final DocumentJson documentJson;

    HistoryJson(Corpus corpus, ExportChoice choice, JsonOut out) {
        this.choice = choice;
        this.out = out;
        this.tags = new TagUseJson(out, new CodebookIndex(corpus.codebook()));
        this.texts = new PastTexts(corpus);
        this.codebookJson = new CodebookJson(out);
        this.documentJson = new DocumentJson(out, tags);
    }

    void write(Supplier<Stream<Entry>> history, Progress progress) {
        out.array(
                "history",
                () -> {
                    try (Stream<Entry> entries = history.get()) {
                        entries.forEach(
                                entry -> {
                                    progress.checkCancelled();
                                    out.object(() -> entry(entry));
                                });
                    }
                });
    }

    private void entry(Entry entry) {
        out.number("sequence", entry.sequence());
        out.time("at", entry.at());
        out.id("person", entry.person());
        switch (entry.act()) {
            case Entry.Act.Do act -> {
                out.text("action", "do");
                out.flag("continues", act.continues());
                if (act.change() instanceof Change.Several several) {
                    out.text("reason", Tokens.of(several.reason()));
                }
                out.array("changes", () -> change(act.change()));
            }
            case Entry.Act.Undo act -> pointer("undo", act.target());
            case Entry.Act.Redo act -> pointer("redo", act.target());
        }
    }

    private void pointer(String action, long target) {
        out.text("action", action);
        out.number("target", target);
    }

    private void change(Change change) {
        switch (change) {
            case Change.Several it -> it.parts().forEach(this::change);
            case Change.OfDocument it -> document(it);
            case Change.OfAnnotation it -> annotation(it);
            case Change.OfTag it -> pair("tag", it, codebookJson::tag);
            case Change.OfKind it -> kind(it);
            case Change.OfLinkType it -> pair("link-type", it, codebookJson::linkType);
            case Change.OfLink it -> pair("link", it, new LinkJson(out)::write);
            case Change.OfPerson it -> pair("person", it, codebookJson::person);
            case Change.OfTitle it -> title(it);
        }
    }

    private void document(Change.OfDocument change) {
        texts.follow(change);
        if (includes(change.before()) || includes(change.after())) {
            pair("document", change, documentJson::writeWithoutText);
        }
    }

    private boolean includes(@Nullable Document document) {
        return document != null && choice.includes(document.id());
    }

    private void annotation(Change.OfAnnotation change) {
        if (includes(change.before()) || includes(change.after())) {
            pair("annotation", change, this::annotation);
        }
    }

    private boolean includes(@Nullable Annotation annotation) {
        return annotation != null && choice.includes(annotation);
    }

    private void annotation(Annotation annotation) {
        out.id("id", annotation.id());
        out.id("document", annotation.document());
        Span span = texts.codePoints(annotation);
        if (span == null) {
            out.nothing("start");
            out.nothing("end");
        } else {
            out.number("start", span.start());
            out.number("end", span.end());
        }
        AnnotationJson annotationJson = new AnnotationJson(out, tags);
        annotationJson.quote(annotation.quote());
        annotationJson.rest(annotation, annotation.anchor());
    }

    private void kind(Change.OfKind change) {
        out.object(
                () -> {
                    out.text("type", "kind");
                    out.number("position", change.position());
                    Consumer<Kind> write = codebookJson::kind;
                    state("before", change.before(), write);
                    state("after", change.after(), write);
                });
    }

    private void title(Change.OfTitle change) {
        out.object(
                () -> {
                    out.text("type", "title");
                    out.text("before", change.before());
                    out.text("after", change.after());
                });
    }

    private <T> void pair(String type, Change.Of<T> change, Consumer<T> write) {
        out.object(
                () -> {
                    out.text("type", type);
                    state("before", change.before(), write);
                    state("after", change.after(), write);
                });
    }

    private <T> void state(String name, @Nullable T state, Consumer<T> write) {
        if (state == null) {
            out.nothing(name);
        } else {
            out.object(name, () -> write.accept(state));
        }
    }
}
