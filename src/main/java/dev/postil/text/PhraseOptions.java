package dev.postil.text;

import java.util.Locale;

/// How a phrase is looked for.
///
/// @param wholeWords not inside of longer words; languages written without spaces know none
/// @param caseSensitive whether large and small letters differ
/// @param regularExpression whether the phrase is a pattern as [java.util.regex.Pattern] reads it
/// @param inflected whether other forms of the same words count (plural, possessive, -ed, -ing);
///   implies whole words, and is left out of account for a regular expression
/// @param accentsIgnored whether “e” in the phrase stands for “é”, too: not where the phrase has an
///   accent of its own or large and small letters differ, nor for a regular expression
/// @param language of the text: its rules for forms and for large and small letters
public record PhraseOptions(
        boolean wholeWords,
        boolean caseSensitive,
        boolean regularExpression,
        boolean inflected,
        boolean accentsIgnored,
        Locale language) {

    /// As a find bar starts: any part of the text, large and small letters alike.
    public static final PhraseOptions PLAIN =
            new PhraseOptions(false, false, false, false, false, Locale.ENGLISH);

    /// As a label is looked for in a text: whole words in any of their forms.
    public static PhraseOptions forms(Locale language) {
        return new PhraseOptions(true, false, false, true, false, language);
    }

    public PhraseOptions withWholeWords(boolean wholeWords) {
        return new PhraseOptions(
                wholeWords, caseSensitive, regularExpression, inflected, accentsIgnored, language);
    }

    public PhraseOptions withCaseSensitive(boolean caseSensitive) {
        return new PhraseOptions(
                wholeWords, caseSensitive, regularExpression, inflected, accentsIgnored, language);
    }

    public PhraseOptions withRegularExpression(boolean regularExpression) {
        return new PhraseOptions(
                wholeWords, caseSensitive, regularExpression, inflected, accentsIgnored, language);
    }

    public PhraseOptions withInflected(boolean inflected) {
        return new PhraseOptions(
                wholeWords, caseSensitive, regularExpression, inflected, accentsIgnored, language);
    }

    public PhraseOptions withAccentsIgnored(boolean accentsIgnored) {
        return new PhraseOptions(
                wholeWords, caseSensitive, regularExpression, inflected, accentsIgnored, language);
    }

    public PhraseOptions withLanguage(Locale language) {
        return new PhraseOptions(
                wholeWords, caseSensitive, regularExpression, inflected, accentsIgnored, language);
    }
}
