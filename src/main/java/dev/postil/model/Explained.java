package dev.postil.model;

import java.util.List;

/// A failure that knows which sentence of `messages.properties` explains it to the user.
///
/// Implemented by the exceptions of the layers that read and write, so that one place turns all of
/// them into words without knowing each.
public interface Explained {

    String messageKey();

    List<Object> messageArguments();
}
