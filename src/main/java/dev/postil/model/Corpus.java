package dev.postil.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Read access to a whole workspace for exports, searches and figures, one document at a time, so
/// that memory does not grow with their number.
///
/// Every method may block and throw [java.io.UncheckedIOException]; call them off the window's
/// thread. Streams must be closed.
public interface Corpus {

    WorkspaceInfo info();

    List<Person> people();

    Codebook codebook();

    /// All documents, in the order of [Order#DOCUMENTS].
    Stream<Document> documents();

    Content content(Document document);

    /// In the order of [Annotation#BY_POSITION].
    List<Annotation> annotations(UUID document);

    /// All links, in the order of [Order#LINKS].
    Stream<Link> links();
}
