package dev.postil.app;

import dev.postil.session.OpenedWorkspace;
import org.junit.jupiter.api.BeforeEach;

/// Base of the tests that use the whole window with the annotated sample brief in it.
abstract class BriefTest extends WindowTest {

    @BeforeEach
    final void openTheBrief() throws Exception {
        workspace = OpenedWorkspace.empty(folder);
        importSample(workspace);
        fx(this::annotateSample);
        showWindow(WIDTH, HEIGHT);
    }
}
