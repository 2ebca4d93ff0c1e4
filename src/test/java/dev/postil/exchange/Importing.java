package dev.postil.exchange;

import dev.postil.model.MemoryCorpus;
import dev.postil.model.Sample;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads files into a workspace in memory, as the program does.
final class Importing {

    private Importing() {}

    /// A workspace as the program makes it, with somebody who has done nothing yet.
    static MemoryCorpus newWorkspace() {
        MemoryCorpus workspace = new MemoryCorpus(Sample.id(999), "New");
        workspace.apply(Sample.newWorkspace());
        return workspace;
    }

    static MergePlan merge(String json, MemoryCorpus workspace) throws ExchangeException {
        return merge(json.getBytes(StandardCharsets.UTF_8), workspace, Limits.STANDARD);
    }

    static MergePlan merge(byte[] json, MemoryCorpus workspace, Limits limits)
            throws ExchangeException {
        try {
            Path file = Files.createTempFile("postil", ".json");
            try {
                Files.write(file, json);
                AnnotatedFile opened = new AnnotatedJsonReader(limits).open(file, Progress.NONE);
                MergePlan plan =
                        new Merge(workspace, Sample.ADA.id(), workspace::keep)
                                .plan(opened, Progress.NONE);
                workspace.apply(plan.change());
                return plan;
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
