package dev.postil.session;

import dev.postil.model.Corpus;
import dev.postil.task.Progress;
import org.jspecify.annotations.Nullable;

/// Work that reads the whole workspace, such as an export or a search.
@FunctionalInterface
public interface CorpusWork<T extends @Nullable Object> {
    T run(Corpus corpus, Progress progress) throws Exception;
}
