package dev.postil.handover;

import java.io.PrintStream;

/// Does what callers ask for.
@FunctionalInterface
public interface Host {

    /// What a host answers that does not do such a thing.
    int DECLINED = -1;

    /// Does it, on the thread of the conversation.
    ///
    /// @param turns by which alone the session may be touched
    /// @return the exit code, or [#DECLINED]
    int run(Request request, Turns turns, PrintStream out, PrintStream err);
}
