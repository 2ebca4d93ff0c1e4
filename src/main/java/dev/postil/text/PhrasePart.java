package dev.postil.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A word of a phrase in any of its forms, or the signs between two words.
sealed interface PhrasePart {

    /// Where the part ends in `text` if it stands at `start`; -1 if it does not.
    int endAt(String text, int start);

    /// What every form begins with, to find places where the part may stand.
    FoldedPhrase beginning();

    /// A word, by what it may be a form of.
    record Word(Set<String> bases, FoldedPhrase beginning, WordForms forms) implements PhrasePart {

        @Override
        public int endAt(String text, int start) {
            if (!WordEdges.isEdge(text, start) || beginning.endAt(text, start) < 0) {
                return -1;
            }
            int end = WordEdges.end(text, start);
            String word = beginning.folding().fold(text.substring(start, end));
            return Collections.disjoint(bases, forms.bases(word)) ? -1 : end;
        }
    }

    /// Signs that stand as they are; a possessive may come before them.
    record Between(FoldedPhrase beginning) implements PhrasePart {

        @Override
        public int endAt(String text, int start) {
            int afterPossessive = beginning.endAt(text, WordEdges.possessiveEnd(text, start));
            return afterPossessive >= 0 ? afterPossessive : beginning.endAt(text, start);
        }
    }

    /// Takes a phrase apart.
    static List<PhrasePart> of(String phrase, Folding folding, WordForms forms) {
        List<PhrasePart> parts = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            int end = WordEdges.end(phrase, at);
            if (end > at) {
                parts.add(word(folding.fold(phrase.substring(at, end)), folding, forms));
                at = WordEdges.possessiveEnd(phrase, end);
            } else {
                end = betweenEnd(phrase, at);
                String signs = folding.fold(phrase.substring(at, end));
                parts.add(new Between(new FoldedPhrase(signs, folding)));
                at = end;
            }
        }
        return parts;
    }

    private static int betweenEnd(String phrase, int start) {
        int at = start;
        while (at < phrase.length() && WordEdges.end(phrase, at) == at) {
            at = phrase.offsetByCodePoints(at, 1);
        }
        return at;
    }

    private static PhrasePart word(String word, Folding folding, WordForms forms) {
        Set<String> bases = forms.bases(word);
        return new Word(bases, new FoldedPhrase(forms.beginning(bases), folding), forms);
    }
}
