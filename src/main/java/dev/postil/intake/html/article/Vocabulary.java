package dev.postil.intake.html.article;

import java.util.Arrays;
import java.util.List;

/// Words that are looked for in names all at once: a name is gone through letter by letter, however
/// many words there are. Letters are those of ASCII, in either case, and `-`; all else, and the
/// ends of the name, is `_`.
final class Vocabulary {

    private static final int LETTERS = 28;

    /// For each beginning of a word and each letter, the longest beginning that then ends there.
    private final int[] next;

    /// The kinds of the words that end with a beginning, one bit each.
    private final int[] kinds;

    private Vocabulary(int[] next, int[] kinds) {
        this.next = next;
        this.kinds = kinds;
    }

    /// @param words the words of each kind, in the order of the bits that stand for the kinds
    static Vocabulary of(List<List<String>> words) {
        int most = 1 + words.stream().flatMap(List::stream).mapToInt(String::length).sum();
        int[] next = new int[most * LETTERS];
        int[] kinds = new int[most];
        Arrays.fill(next, -1);
        int size = 1;
        for (int kind = 0; kind < words.size(); kind++) {
            for (String word : words.get(kind)) {
                int at = 0;
                for (int i = 0; i < word.length(); i++) {
                    int edge = at * LETTERS + letter(word.charAt(i));
                    if (next[edge] < 0) {
                        next[edge] = size++;
                    }
                    at = next[edge];
                }
                kinds[at] |= 1 << kind;
            }
        }
        link(next, kinds, size);
        return new Vocabulary(next, kinds);
    }

    /// Lets each beginning that does not go on with a letter go on as its own longest end does,
    /// after Aho and Corasick.
    private static void link(int[] next, int[] kinds, int size) {
        int[] shorter = new int[size];
        int[] queue = new int[size];
        int last = 1;
        for (int first = 0; first < last; first++) {
            int at = queue[first];
            kinds[at] |= kinds[shorter[at]];
            for (int letter = 0; letter < LETTERS; letter++) {
                int edge = at * LETTERS + letter;
                int otherwise = at == 0 ? 0 : next[shorter[at] * LETTERS + letter];
                if (next[edge] < 0) {
                    next[edge] = otherwise;
                } else {
                    shorter[next[edge]] = otherwise;
                    queue[last++] = next[edge];
                }
            }
        }
    }

    /// Which kinds of words stand anywhere in a name.
    int kindsIn(String name) {
        int at = next[letter('_')];
        int found = kinds[at];
        for (int i = 0; i < name.length(); i++) {
            at = next[at * LETTERS + letter(name.charAt(i))];
            found |= kinds[at];
        }
        return found | kinds[next[at * LETTERS + letter('_')]];
    }

    private static int letter(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c == '-' ? LETTERS - 2 : LETTERS - 1;
    }
}
