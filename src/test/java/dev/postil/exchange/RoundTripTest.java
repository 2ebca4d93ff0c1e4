package dev.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.model.Change;
import dev.postil.model.MemoryCorpus;
import dev.postil.model.RandomWorkspace;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

    @Property(tries = 300)
    void anExportReadIntoANewWorkspaceIsExportedAlike(@ForAll("workspaces") MemoryCorpus workspace)
            throws ExchangeException {
        Exported exported = Exported.of(workspace);
        MemoryCorpus fresh = Importing.newWorkspace();

        MergePlan plan = Importing.merge(exported.json(), fresh);

        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(Exported.of(fresh).content()).isEqualTo(exported.content());
    }

    @Property(tries = 100)
    void readingTheSameFileAgainChangesNothing(@ForAll("workspaces") MemoryCorpus workspace)
            throws ExchangeException {
        MergePlan plan = Importing.merge(Exported.of(workspace).json(), workspace);

        assertThat(plan.change().parts()).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
    }

    @Property(tries = 100)
    void aMergeIsUndoneByItsInverse(
            @ForAll("workspaces") MemoryCorpus workspace, @ForAll("workspaces") MemoryCorpus other)
            throws ExchangeException {
        String before = Exported.of(workspace).content();

        Change merged = Importing.merge(Exported.of(other).json(), workspace).change();
        workspace.apply(merged.inverse());

        assertThat(Exported.of(workspace).content()).isEqualTo(before);
    }

    @Property(tries = 100)
    void theOrderOfKeysDoesNotMatter(@ForAll("workspaces") MemoryCorpus workspace)
            throws ExchangeException {
        Exported exported = Exported.of(workspace);
        MemoryCorpus fresh = Importing.newWorkspace();

        Importing.merge(Shuffled.keys(exported.tree()), fresh);

        assertThat(Exported.of(fresh).content()).isEqualTo(exported.content());
    }

    @Provide
    Arbitrary<MemoryCorpus> workspaces() {
        return RandomWorkspace.any();
    }
}
