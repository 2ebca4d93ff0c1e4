package dev.postil.session;

import dev.postil.model.Change;
import java.util.List;

/// What an edit does to the codebook, and to whatever bears the tags it touches.
///
/// @param reason what it is called in the history, where it is more than one change
/// @param codebook changes of kinds, tags and link types; the one it is about comes first
public record CodebookEdit(
        Change.Reason reason, List<? extends Change> codebook, Retagging retagging) {

    /// Nothing to do, as where what was to be edited is gone.
    public static final CodebookEdit NOTHING =
            new CodebookEdit(Change.Reason.EDIT_CODEBOOK, List.of(), Retagging.NONE);

    public CodebookEdit {
        codebook = List.copyOf(codebook);
    }

    boolean isNothing() {
        return codebook.isEmpty() && retagging.isNothing();
    }
}
