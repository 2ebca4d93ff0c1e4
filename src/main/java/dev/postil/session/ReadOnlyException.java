package dev.postil.session;

import dev.postil.model.Explained;
import java.util.List;

/// Something was to be changed in a workspace that is open to be read only. Thrown at the one door
/// all changes go through, so that whoever asked is answered, and nothing looks changed.
public final class ReadOnlyException extends IllegalStateException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient ReadingOnly why;

    ReadOnlyException(ReadingOnly why) {
        super("open to be read only: " + why);
        this.why = why;
    }

    @Override
    public String messageKey() {
        return why.messageKey();
    }

    @Override
    public List<Object> messageArguments() {
        return why.messageArguments();
    }
}
