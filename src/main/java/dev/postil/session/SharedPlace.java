package dev.postil.session;

import dev.postil.model.Explained;
import dev.postil.store.SharedFolder;
import java.util.List;

/// Where the workspace is others write, too, that know nothing of this program.
///
/// @param network whether that is on another computer; otherwise a program copies what changes
/// @param by the file system, or the program
public record SharedPlace(boolean network, String by) implements Explained {

    static SharedPlace of(SharedFolder folder) {
        return new SharedPlace(folder.network(), folder.by());
    }

    @Override
    public String messageKey() {
        return network ? "place.network" : "place.synchronised";
    }

    @Override
    public List<Object> messageArguments() {
        return List.of(by);
    }
}
