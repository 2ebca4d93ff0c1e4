package dev.postil.settings;

/// How words are looked for.
///
/// @param inflected whether other forms of the same words count
/// @param regularExpression whether what is typed is a pattern
public record FindChoice(
        boolean wholeWords, boolean caseSensitive, boolean inflected, boolean regularExpression) {

    /// Any part of the text, large and small letters alike.
    public static final FindChoice PLAIN = new FindChoice(false, false, false, false);
}
