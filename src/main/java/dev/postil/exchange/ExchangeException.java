package dev.postil.exchange;

import dev.postil.model.Explained;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// A file that cannot be read, with the cause. The one who shows it puts it into words.
public final class ExchangeException extends Exception implements Explained {

    private static final long serialVersionUID = 1;

    /// Why a file was refused. Lines and columns are counted from 1 and given as words, so that
    /// nobody groups their digits.
    public enum Reason {
        /// It is not JSON; arguments: line and column.
        MALFORMED,
        /// It ends too early, as after a broken download; arguments: line and column.
        ENDS_EARLY,
        /// It is not UTF-8 text; no arguments.
        NOT_UTF8,
        /// It is longer or deeper than is read; arguments: line and column.
        TOO_LARGE,
        /// It is JSON of another kind; argument: what it says its format is, or nothing.
        OTHER_FORMAT,
        /// It was made by a newer program; argument: its version.
        TOO_NEW,
        /// Its offsets count something else than code points; argument: what.
        OTHER_OFFSETS,
        /// It holds no codebook; no arguments.
        NO_CODEBOOK,
        /// It is not XML; arguments: line and column.
        NOT_XML,
        /// A code has no name; argument: line.
        CODE_WITHOUT_NAME,
        /// Its first line does not name the columns; no arguments.
        NO_COLUMNS,
        /// A quotation mark is not closed; argument: line.
        UNCLOSED_QUOTE,
        /// A row names no kind; argument: line.
        ROW_WITHOUT_KIND,
        /// A row has a colour that is none; arguments: line and what stands there.
        ROW_COLOUR
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    ExchangeException(Reason reason, Object... arguments) {
        this(reason, null, arguments);
    }

    private ExchangeException(Reason reason, @Nullable Throwable cause, Object... arguments) {
        super(reason + " " + List.of(arguments), cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /// What the parser's failure means for the file.
    ///
    /// @throws IOException if it could not be read at all
    static ExchangeException of(JacksonException failure) throws IOException {
        if (failure instanceof JacksonIOException io) {
            if (io.getCause() instanceof CharacterCodingException coding) {
                return notUtf8(coding);
            }
            throw io.getCause();
        }
        Reason reason =
                switch (failure) {
                    case StreamConstraintsException _ -> Reason.TOO_LARGE;
                    case UnexpectedEndOfInputException _ -> Reason.ENDS_EARLY;
                    default -> Reason.MALFORMED;
                };
        TokenStreamLocation place = failure.getLocation();
        return place == null
                ? new ExchangeException(reason, failure, "1", "1")
                : new ExchangeException(
                        reason, failure, "" + place.getLineNr(), "" + place.getColumnNr());
    }

    static ExchangeException notUtf8(CharacterCodingException failure) {
        return new ExchangeException(Reason.NOT_UTF8, failure);
    }

    public Reason reason() {
        return reason;
    }

    /// Of the sentence in `messages.properties` that says so.
    @Override
    public String messageKey() {
        return switch (reason) {
            case MALFORMED -> "exchange.refused.malformed";
            case ENDS_EARLY -> "exchange.refused.endsEarly";
            case NOT_UTF8 -> "exchange.refused.notUtf8";
            case TOO_LARGE -> "exchange.refused.tooLarge";
            case OTHER_FORMAT -> "exchange.refused.otherFormat";
            case TOO_NEW -> "exchange.refused.tooNew";
            case OTHER_OFFSETS -> "exchange.refused.otherOffsets";
            case NO_CODEBOOK -> "exchange.refused.noCodebook";
            case NOT_XML -> "exchange.refused.notXml";
            case CODE_WITHOUT_NAME -> "exchange.refused.codeWithoutName";
            case NO_COLUMNS -> "exchange.refused.noColumns";
            case UNCLOSED_QUOTE -> "exchange.refused.unclosedQuote";
            case ROW_WITHOUT_KIND -> "exchange.refused.rowWithoutKind";
            case ROW_COLOUR -> "exchange.refused.rowColour";
        };
    }

    /// What the sentence needs; see each [Reason].
    public List<Object> arguments() {
        return arguments;
    }

    @Override
    public List<Object> messageArguments() {
        return List.copyOf(arguments);
    }
}
