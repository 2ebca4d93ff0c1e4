package dev.postil.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Who had the focus before something in front took it, to be given it back. A field that closes
/// when it is left is gone by then; somebody else takes the focus in its place, or keys would act
/// nowhere.
public final class FormerFocus {

    private Runnable otherwise = () -> {};
    private @Nullable Node owner;

    /// Names who gets the focus where whoever had it is gone.
    public void otherwise(Runnable otherwise) {
        this.otherwise = otherwise;
    }

    public void remember(@Nullable Scene scene) {
        owner = scene == null ? null : scene.getFocusOwner();
    }

    public void giveBack() {
        Node former = owner;
        owner = null;
        if (former != null && former.getScene() != null) {
            former.requestFocus();
        } else {
            otherwise.run();
        }
    }
}
