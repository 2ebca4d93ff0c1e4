package dev.postil.ui.reader;

import dev.postil.model.Block;
import dev.postil.model.Span;

/// One paragraph as it is displayed: a block of the text or a part of a long one, or something that
/// is shown in between and is not part of the text.
sealed interface Piece {

    /// What of the document it stands for, UTF-16; empty for what is no part of it.
    Span span();

    /// Whether every character shown is the character of the text at the same place in [#span].
    default boolean isText() {
        return this instanceof Words;
    }

    /// The document's title, where its text does not begin with it.
    record Title(String words) implements Piece {
        @Override
        public Span span() {
            return new Span(0, 0);
        }
    }

    /// Who wrote the document, when, and where it came from.
    ///
    /// @param at where in the text it is shown, UTF-16
    record ByLine(String words, int at) implements Piece {
        @Override
        public Span span() {
            return new Span(at, at);
        }
    }

    /// Words of the text.
    ///
    /// @param block index of the block they are part of
    /// @param style the block's, whose span may be longer than this piece
    /// @param marker what hangs before the first line: a bullet, a number; empty for none
    /// @param isFirst whether the block begins here
    /// @param end what ends here
    /// @param isRightToLeft whether the block is written from right to left
    /// @param columns of the table whose row it is
    record Words(
            int block,
            Block style,
            Span span,
            String marker,
            boolean isFirst,
            End end,
            boolean isRightToLeft,
            TableColumns columns)
            implements Piece {}

    /// What ends with a piece of words.
    enum End {
        /// The block goes on.
        NOTHING,
        /// The block, where its list or its table goes on.
        ITEM,
        BLOCK
    }

    /// The line that stands for page furniture, or above it while that is unfolded.
    ///
    /// @param span all of the text that it folds away; empty while unfolded
    /// @param whole all of the text that it stands for
    /// @param firstBlock index of the first block, by which the aside is known
    record Aside(Span span, Span whole, int firstBlock, String words, boolean isOpen)
            implements Piece {}
}
