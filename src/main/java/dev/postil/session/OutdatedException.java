package dev.postil.session;

import dev.postil.model.Explained;
import java.util.List;

/// Something was to be done to what has been changed or removed meanwhile. Nothing was done.
public final class OutdatedException extends IllegalStateException implements Explained {

    private static final long serialVersionUID = 1L;

    OutdatedException(String what) {
        super("changed meanwhile: " + what);
    }

    @Override
    public String messageKey() {
        return "problem.outdated";
    }

    @Override
    public List<Object> messageArguments() {
        return List.of();
    }
}
