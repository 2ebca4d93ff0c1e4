package dev.postil.store;

import dev.postil.model.Explained;
import java.util.List;

/// A document whose text, structure or original was damaged and is whole again.
///
/// @param title of the document
public record Mended(String title) implements Explained {

    @Override
    public String messageKey() {
        return "finding.mended";
    }

    @Override
    public List<Object> messageArguments() {
        return List.of(title);
    }
}
