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

    /// All documents by title (code points), then id.
    Stream<Document> documents();

    Content content(Document document);

    /// By start, end, id; orphans last.
    List<Annotation> annotations(UUID document);

    /// By type, from, to, id.
    Stream<Link> links();
}
