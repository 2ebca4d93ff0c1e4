package dev.postil.ui.reader;

/// How the text is set, as the reader likes it.
///
/// @param face name of the font's family
/// @param size in pixels, before the zoom
/// @param zoom 1 is the size as it is
/// @param characters how many fit on a line of the column
/// @param lineHeight as a multiple of the size
public record ReadingType(
        String face, double size, double zoom, int characters, double lineHeight) {

    /// The size on screen, in pixels.
    public double pixels() {
        return size * zoom;
    }

    public ReadingType withZoom(double zoom) {
        return new ReadingType(face, size, Math.clamp(zoom, 0.5, 3), characters, lineHeight);
    }
}
