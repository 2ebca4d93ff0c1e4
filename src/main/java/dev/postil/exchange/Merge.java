package dev.postil.exchange;

import dev.postil.model.Corpus;
import dev.postil.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// Works out what an annotated file adds to a workspace and changes in it, as one change.
///
/// Ids are kept. What both sides have and differ in is taken from the side that changed it later;
/// what bears no time stays as the workspace has it. A workspace whose codebook nobody has touched
/// takes over the file's, so that an export read into a new workspace is exported alike again.
public final class Merge {

    private final Corpus corpus;
    private final UUID reader;
    private final TextKeeper texts;

    /// @param reader who merges; stands in where the file does not say who did something
    /// @param texts takes the texts of new documents while the plan is made
    public Merge(Corpus corpus, UUID reader, TextKeeper texts) {
        this.corpus = corpus;
        this.reader = reader;
        this.texts = texts;
    }

    /// Reads the file's documents one after the other; the plan holds all annotations that it adds.
    public MergePlan plan(AnnotatedFile file, Progress progress)
            throws ExchangeException, IOException {
        try {
            return make(file, progress);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private MergePlan make(AnnotatedFile file, Progress progress)
            throws ExchangeException, IOException {
        Tally tally = new Tally();
        Warnings warnings = file.collected();
        Existing existing = Existing.of(corpus, progress);
        References references = new References(tally, warnings, reader);
        Header header = file.header();

        CodebookMerge codebookMerge = new CodebookMerge(existing, references, tally, warnings);
        codebookMerge.people(header.people());
        codebookMerge.kinds(header.kinds());
        codebookMerge.linkTypes(header.linkTypes());
        new TagMerge(existing.codebook(), references, tally, warnings).merge(header.codebook());
        DocumentMerge documents = new DocumentMerge(existing, references, tally, warnings, texts);
        file.documents(documents::merge, progress);
        new LinkMerge(existing, references, documents, tally, warnings).merge(header.links());
        return tally.plan(warnings.all());
    }
}
