package dev.postil.settings;

/// How a document was seen last.
///
/// @param position UTF-16 offset of the first character in view; a place in the text outlives
///   another font or window size, a number of pixels does not
/// @param zoom of the text, in percent; 0 where none was chosen for this document
public record ViewState(int position, int zoom) {

    /// A place, at whatever zoom the text is read.
    public ViewState(int position) {
        this(position, 0);
    }
}
