package dev.postil.ui.reader;

/// How the text is set, as the reader likes it.
///
/// @param face font family of the text
/// @param plainFace font family of what is not the text: by-line, asides
/// @param rightToLeftFace font family of Hebrew and Arabic
/// @param size in pixels, with the zoom
/// @param characters how many fit on a line of the column
/// @param lineHeight as a multiple of the size
record ReadingType(
        String face,
        String plainFace,
        String rightToLeftFace,
        double size,
        int characters,
        double lineHeight) {}
