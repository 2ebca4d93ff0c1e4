package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Entry;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.RandomWorkspace;
import dev.postil.model.Sample;
import dev.postil.store.Store;
import dev.postil.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same round trip through a workspace on disk.
class StoredRoundTripTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anExportReadIntoAWorkspaceOnDiskIsExportedAlike(long seed)
            throws IOException, ExchangeException {
        MemoryCorpus workspace = RandomWorkspace.of(seed);
        Exported exported = Exported.of(workspace);
        Path file = Files.writeString(folder.resolve("export.json"), exported.json());

        try (Store store =
                Store.create(
                        folder.resolve("New.postil"),
                        "New",
                        entry(1, new Entry.Act.Do(Sample.newWorkspace())))) {
            String before = Exported.of(store).content();
            merge(file, store, 2);

            assertThat(Exported.of(store).content()).isEqualTo(exported.content());
            assertThat(store.verify()).isEmpty();

            store.write(entry(3, new Entry.Act.Undo(2)));
            assertThat(Exported.of(store).content()).isEqualTo(before);
        }
    }

    private static void merge(Path file, Store store, long sequence)
            throws IOException, ExchangeException {
        AnnotatedFile opened = new AnnotatedJsonReader(Limits.STANDARD).open(file, Progress.NONE);
        TextKeeper texts = (document, content) -> store.putText(document, content, null);
        MergePlan plan = new Merge(store, Sample.ADA.id(), texts).plan(opened, Progress.NONE);
        store.write(entry(sequence, new Entry.Act.Do(plan.change())));
    }

    private static Entry entry(long sequence, Entry.Act act) {
        return new Entry(sequence, Sample.NOW, Sample.ADA.id(), act);
    }
}
