package dev.postil.exchange;

import dev.postil.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;

/// An annotated JSON file that was found to be sound. Holds its codebook and links; its documents
/// are read one after the other, each time they are asked for.
public final class AnnotatedFile {

    private final Path path;
    private final Limits limits;
    private final Warnings warnings = new Warnings();
    private final Header header;

    AnnotatedFile(Path path, Limits limits, Progress progress)
            throws ExchangeException, IOException {
        this.path = path;
        this.limits = limits;
        try (InputStream bytes = new StoppableInput(Files.newInputStream(path), progress);
                JsonIn in = new JsonIn(bytes, limits, warnings)) {
            header = new HeaderReader(in).read();
        } catch (CharacterCodingException failure) {
            throw ExchangeException.notUtf8(failure);
        } catch (JacksonException failure) {
            throw ExchangeException.of(failure);
        }
    }

    /// What was wrong with the file so far, and how it was mended.
    public List<Warning> warnings() {
        return warnings.all();
    }

    Warnings collected() {
        return warnings;
    }

    Header header() {
        return header;
    }

    /// Takes a document.
    @FunctionalInterface
    interface Visitor {
        void visit(ReadDocument document) throws IOException;
    }

    void documents(Visitor visitor, Progress progress) throws ExchangeException, IOException {
        try (InputStream bytes = new StoppableInput(Files.newInputStream(path), progress);
                JsonIn in = new JsonIn(bytes, limits, warnings)) {
            in.start();
            if (in.entersObject()) {
                for (String key = in.key(); key != null; key = in.key()) {
                    if (key.equals("documents")) {
                        visit(in, visitor, progress);
                    } else {
                        in.skip();
                    }
                }
            }
        } catch (JacksonException failure) {
            throw ExchangeException.of(failure);
        }
    }

    private void visit(JsonIn in, Visitor visitor, Progress progress) throws IOException {
        int done = 0;
        if (in.entersList()) {
            while (in.item()) {
                ReadDocument document = new DocumentReader(in, header.exported()).read();
                progress.report((double) done++ / header.documents(), document.document().title());
                visitor.visit(document);
            }
        }
    }
}
