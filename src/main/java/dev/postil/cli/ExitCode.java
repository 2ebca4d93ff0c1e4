package dev.postil.cli;

/// What the program tells the shell when it ends.
public final class ExitCode {

    public static final int DONE = 0;

    /// Done, with problems that were listed.
    public static final int PROBLEMS = 1;

    public static final int WRONG_USE = 2;

    /// The workspace could not be opened.
    public static final int NO_WORKSPACE = 3;

    private ExitCode() {}
}
