package dev.postil.store;

import dev.postil.model.Annotation;
import dev.postil.model.Document;
import dev.postil.model.Span;
import dev.postil.store.Finding.Code;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Holds a document's files against their checksums, and its text against the quotes.
record TextCheck(Texts texts, Document document, Consumer<Finding> findings) {

    /// Reads a file and makes sure that it is whole.
    private interface Whole<R> {
        R read() throws IOException;
    }

    void run(List<Annotation> annotations) {
        whole(Code.TEXT_DAMAGED, document.textSha256(), () -> texts.text(document))
                .ifPresent(text -> quotes(text, annotations));
        boolean original =
                whole(
                                Code.STRUCTURE_DAMAGED,
                                document.id().toString(),
                                () -> texts.structure(document))
                        .map(Texts.Structure::original)
                        .orElse(false);
        if (original) {
            String name = document.source().sha256();
            whole(Code.ORIGINAL_DAMAGED, name, () -> texts.original(document));
        }
    }

    private <R> Optional<R> whole(Code code, String name, Whole<R> file) {
        try {
            return Optional.of(file.read());
        } catch (IOException damaged) {
            findings.accept(Finding.of(code, document.title(), name));
            return Optional.empty();
        }
    }

    private void quotes(String text, List<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            Optional<Span> place = annotation.place();
            if (place.isPresent() && !annotation.quote().exact().equals(at(text, place.get()))) {
                findings.accept(Finding.of(Code.QUOTE_DIFFERS, document.title(), annotation.id()));
            }
        }
    }

    private static String at(String text, Span place) {
        return place.end() <= text.length() ? place.of(text) : "";
    }
}
