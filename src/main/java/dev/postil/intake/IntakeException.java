package dev.postil.intake;

import dev.postil.model.Explained;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that cannot be opened, with the cause. The one who shows it puts it into words.
public final class IntakeException extends Exception implements Explained {

    private static final long serialVersionUID = 1;

    /// Why a file was refused, with what [#arguments] holds for it.
    public enum Reason {
        /// There is no such file.
        MISSING,
        /// The disk or the rights did not allow to read it; argument: what the system said.
        UNREADABLE,
        /// Its owner does not let others read it.
        FORBIDDEN,
        /// It is a folder or something else that is no file.
        NOT_A_FILE,
        /// It holds no bytes at all.
        EMPTY,
        /// It holds no text that could be read; argument: none.
        NO_TEXT,
        /// It is not a text, by its content.
        BINARY,
        /// Arguments: its size and the largest size that is read, both in megabytes.
        TOO_LARGE,
        /// A known format of texts that is not read, though its program can save another that is;
        /// argument: its name, such as `XLSX`.
        UNREAD_TEXT,
        /// A known format of something else than texts; argument: its name, such as `PNG`.
        UNSUPPORTED,
        /// It opens with a password only.
        ENCRYPTED,
        /// It is broken or not what it says; argument: its format, such as `DOCX`.
        DAMAGED,
        /// It unpacks to more than is read, or is nested without end; argument: its format.
        BOUNDLESS,
        /// It holds pictures of pages but no text.
        PICTURES,
        /// Reading it took too long; argument: how many seconds it was given.
        TOO_SLOW,
        /// Reading it took more memory than there is for one file.
        TOO_HEAVY,
        /// Whoever reads it failed over it in a way that was not foreseen; argument: in which, for
        /// the log, where that is known.
        FAILED,
        /// Whoever reads such files could not be started.
        NO_READER,
        /// It is no address of the web.
        NO_ADDRESS,
        /// Nothing answers at the address.
        UNREACHABLE,
        /// The address leads to another, and that to another, without end.
        ASTRAY,
        /// The server has nothing to give at the address; argument: the number that it says why by.
        DENIED
    }

    private final Reason reason;
    private final String name;
    private final String[] arguments;

    public IntakeException(Reason reason, String name, String... arguments) {
        this(reason, name, null, arguments);
    }

    public IntakeException(
            Reason reason, String name, @Nullable Throwable cause, String... arguments) {
        super(reason + ": " + name + " " + List.of(arguments), cause);
        this.reason = reason;
        this.name = name;
        this.arguments = arguments.clone();
    }

    /// Refuses a file with which a reader came to an end that nobody foresaw.
    public static IntakeException unforeseen(String name, Throwable end) {
        boolean isHeavy = end instanceof OutOfMemoryError || end instanceof StackOverflowError;
        return new IntakeException(isHeavy ? Reason.TOO_HEAVY : Reason.FAILED, name, end);
    }

    public Reason reason() {
        return reason;
    }

    /// The file's name, without folders.
    public String name() {
        return name;
    }

    /// What the sentence needs besides the name; see each [Reason].
    public List<String> arguments() {
        return List.of(arguments);
    }

    @Override
    public String messageKey() {
        return switch (reason) {
            case MISSING -> "problem.intake.missing";
            case UNREADABLE -> "problem.intake.unreadable";
            case FORBIDDEN -> "problem.intake.forbidden";
            case NOT_A_FILE -> "problem.intake.not-a-file";
            case EMPTY -> "problem.intake.empty";
            case NO_TEXT -> "problem.intake.no-text";
            case BINARY -> "problem.intake.binary";
            case TOO_LARGE -> "problem.intake.too-large";
            case UNREAD_TEXT -> "problem.intake.unread-text";
            case UNSUPPORTED -> "problem.intake.unsupported";
            case ENCRYPTED -> "problem.intake.encrypted";
            case DAMAGED -> "problem.intake.damaged";
            case BOUNDLESS -> "problem.intake.boundless";
            case PICTURES -> "problem.intake.pictures";
            case TOO_SLOW -> "problem.intake.too-slow";
            case TOO_HEAVY -> "problem.intake.too-heavy";
            case NO_ADDRESS -> "problem.intake.no-address";
            case ASTRAY -> "problem.intake.astray";
            case UNREACHABLE -> "problem.intake.unreachable";
            case DENIED -> "problem.intake.denied";
            case FAILED -> "problem.intake.failed";
            case NO_READER -> "problem.intake.no-reader";
        };
    }

    @Override
    public List<Object> messageArguments() {
        List<Object> all = new ArrayList<>();
        all.add(name);
        all.addAll(List.of(arguments));
        return all;
    }
}
