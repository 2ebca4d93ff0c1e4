package dev.postil.text;

/// A folded phrase laid on a text.
record FoldedPhrase(String folded, Folding folding) {

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /// Where the phrase ends in `text` if it stands at `start`; -1 if it does not.
    int endAt(String text, int start) {
        int matched = 0;
        int at = start;
        while (matched < folded.length()) {
            if (at == text.length()) {
                return -1;
            }
            char single = folding.single(text.charAt(at));
            if (single == Folding.MANY) {
                int character = text.codePointAt(at);
                String many = folding.fold(character);
                if ((many.isEmpty() && matched == 0) || !folded.startsWith(many, matched)) {
                    return -1;
                }
                matched += many.length();
                at += Character.charCount(character);
            } else {
                if (single != folded.charAt(matched)) {
                    return -1;
                }
                matched++;
                at = single == ' ' ? spaceEnd(text, at) : at + 1;
            }
        }
        return folding.ignoresAccents() ? markEnd(text, at) : at;
    }

    private static int markEnd(String text, int start) {
        int at = start;
        while (at < text.length() && Accents.isMark(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int spaceEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isSpaceOrInvisible(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpaceOrInvisible(char unit) {
        return Signs.isSpace(unit) || Signs.isInvisible(unit);
    }

    /// The first place at `from` or after it at which the phrase may stand; the length of the text
    /// if there is none.
    int mayStandFrom(String text, int from) {
        char first = folded.charAt(0);
        int at = from;
        while (at < text.length()) {
            char single = folding.single(text.charAt(at));
            if (single == first || (single == Folding.MANY && mayBegin(text.charAt(at)))) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean mayBegin(char unit) {
        return Character.isHighSurrogate(unit)
                || folding.fold(unit).startsWith(folded.substring(0, 1));
    }
}
