package dev.postil.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Which words are forms of the same word. Knows English plurals, possessives, -ed and -ing; for
/// any other language a word is its only form.
///
/// Two words are forms of one if they may come from the same base: simple, and right for nearly all
/// regular words; irregular ones (“went”) are not known.
record WordForms(boolean isEnglish) {

    /// Words that only look like forms of shorter ones.
    private static final Set<String> UNLIKE =
            Set.of(
                    "news",
                    "always",
                    "evening",
                    "morning",
                    "nothing",
                    "something",
                    "anything",
                    "everything",
                    "during",
                    "this",
                    "thus",
                    "his",
                    "has",
                    "was",
                    "its",
                    "hundred",
                    "sacred",
                    "series",
                    "species");

    private static final int SHORTEST = 3;

    /// So many letters at the end of a base may differ in its forms.
    private static final int CHANGING = 2;

    static WordForms of(Locale language) {
        return new WordForms(language.getLanguage().equals("en"));
    }

    /// Bases that the folded `word` may come from, itself among them.
    Set<String> bases(String word) {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(word);
        if (isEnglish && word.length() > SHORTEST && !UNLIKE.contains(word)) {
            addSingulars(bases, word);
            addWithout(bases, word, "ed");
            addWithout(bases, word, "ing");
        }
        return bases;
    }

    /// What every form of a word with these bases begins with.
    String beginning(Set<String> bases) {
        String shared = bases.iterator().next();
        for (String base : bases) {
            while (!base.startsWith(shared)) {
                shared = cut(shared, 1);
            }
        }
        return isEnglish && shared.length() > CHANGING
                ? cut(shared, CHANGING)
                : shared.substring(0, 1);
    }

    private static void addSingulars(Set<String> bases, String word) {
        if (!word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return;
        }
        addLong(bases, cut(word, 1));
        if (word.endsWith("es")) {
            addLong(bases, cut(word, 2));
        }
        if (word.endsWith("ies")) {
            addLong(bases, cut(word, 3) + "y");
        }
        if (word.endsWith("ses")) {
            addLong(bases, cut(word, 2) + "is");
        }
        if (word.endsWith("ves")) {
            addLong(bases, cut(word, 3) + "f");
            addLong(bases, cut(word, 3) + "fe");
        }
    }

    private static void addWithout(Set<String> bases, String word, String ending) {
        if (!word.endsWith(ending)) {
            return;
        }
        String stem = cut(word, ending.length());
        if (!hasVowel(stem)) {
            return;
        }
        addLong(bases, stem);
        addLong(bases, stem + "e");
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
            addLong(bases, cut(stem, 1));
        }
        if (stem.endsWith("i")) {
            addLong(bases, cut(stem, 1) + "y");
        }
    }

    private static void addLong(Set<String> bases, String base) {
        if (base.length() >= SHORTEST) {
            bases.add(base);
        }
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean hasVowel(String stem) {
        return stem.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }
}
