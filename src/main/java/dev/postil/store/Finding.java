package dev.postil.store;

import dev.postil.model.Explained;
import java.util.Arrays;
import java.util.List;

/// Something that is not as it should be.
///
/// @param subject what it is about, as the code says
public record Finding(Code code, List<String> subject) implements Explained {

    /// What is wrong; behind it what the subject names. Each has its sentence in the words of the
    /// program.
    public enum Code {
        /// The row is not what was written: table, id.
        ROW_DAMAGED,
        /// The columns searched by differ from the row's content: table, id.
        ROW_INDEX_WRONG,
        /// The index from tags to annotations differs from the annotations: nothing.
        TAG_INDEX_WRONG,
        /// The kept number of annotations is not the real one: document title.
        COUNT_WRONG,
        /// A line of the history cannot be read: its number.
        LINE_DAMAGED,
        /// A table, or what is kept of it, cannot be read to its end: its name.
        TABLE_DAMAGED,
        /// Lines of the journal are damaged or missing: the name of the file they belong in.
        JOURNAL_DAMAGED,
        /// The file that says what the workspace is was gone or damaged: its name.
        MARKER_DAMAGED,
        /// The text is gone or not what was written: document title, file name.
        TEXT_DAMAGED,
        /// The text's structure is gone or not what was written: document title, file name.
        STRUCTURE_DAMAGED,
        /// The original is gone or not what was written: document title, file name.
        ORIGINAL_DAMAGED,
        /// The text at an annotation's place is not its quote: document title, annotation id.
        QUOTE_DIFFERS,
        /// An annotation's document is not there: annotation id.
        DOCUMENT_UNKNOWN;

        /// Whether it is gone once the database was made anew.
        boolean isOfDatabase() {
            return switch (this) {
                case ROW_DAMAGED, LINE_DAMAGED, TABLE_DAMAGED -> true;
                case ROW_INDEX_WRONG, TAG_INDEX_WRONG, COUNT_WRONG -> true;
                case JOURNAL_DAMAGED, MARKER_DAMAGED, QUOTE_DIFFERS, DOCUMENT_UNKNOWN -> false;
                case TEXT_DAMAGED, STRUCTURE_DAMAGED, ORIGINAL_DAMAGED -> false;
            };
        }

        /// Whether only what repeats something else is wrong.
        boolean isOfIndex() {
            return switch (this) {
                case ROW_INDEX_WRONG, TAG_INDEX_WRONG, COUNT_WRONG -> true;
                case ROW_DAMAGED, LINE_DAMAGED, TABLE_DAMAGED -> false;
                case JOURNAL_DAMAGED, MARKER_DAMAGED, QUOTE_DIFFERS, DOCUMENT_UNKNOWN -> false;
                case TEXT_DAMAGED, STRUCTURE_DAMAGED, ORIGINAL_DAMAGED -> false;
            };
        }
    }

    public Finding {
        subject = List.copyOf(subject);
    }

    static Finding of(Code code, Object... subject) {
        return new Finding(code, Arrays.stream(subject).map(Object::toString).toList());
    }

    @Override
    public String messageKey() {
        return switch (code) {
            case ROW_DAMAGED -> "finding.row.damaged";
            case ROW_INDEX_WRONG -> "finding.row.index";
            case TAG_INDEX_WRONG -> "finding.tag.index";
            case LINE_DAMAGED -> "finding.line.damaged";
            case TABLE_DAMAGED -> "finding.table.damaged";
            case JOURNAL_DAMAGED -> "finding.journal.damaged";
            case MARKER_DAMAGED -> "finding.marker.damaged";
            case TEXT_DAMAGED -> "finding.text.damaged";
            case STRUCTURE_DAMAGED -> "finding.structure.damaged";
            case ORIGINAL_DAMAGED -> "finding.original.damaged";
            case QUOTE_DIFFERS -> "finding.quote.differs";
            case DOCUMENT_UNKNOWN -> "finding.document.unknown";
            case COUNT_WRONG -> "finding.count.wrong";
        };
    }

    @Override
    public List<Object> messageArguments() {
        return List.copyOf(subject);
    }
}
